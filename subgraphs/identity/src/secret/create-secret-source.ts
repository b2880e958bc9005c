import { createHmac, hkdfSync } from 'node:crypto';

const KEY_BYTES = 32;
const SECRET_BYTES = 20;
const CODE_DIGITS = 6;

/**
 * Secrets that a task sends. Each is derived from an id, so a retry derives the same secret although it is stored
 * nowhere. Deriving it requires the key.
 */
export interface SecretSource {
  /** 160 bits in base64url. */
  activationSecret(id: string): string;
  /** Six digits. */
  code(id: string): string;
}

/** @param masterKey at least 256 secret bits; the key of the secrets is derived from it (HKDF, RFC 5869) */
export function createSecretSource(masterKey: string): SecretSource {
  const key = Buffer.from(hkdfSync('sha256', masterKey, '', 'account-center/identity/sent-secrets', KEY_BYTES));
  const derive = (purpose: string, id: string) => createHmac('sha256', key).update(`${purpose}/${id}`).digest();
  return {
    activationSecret: (id) => derive('activation', id).subarray(0, SECRET_BYTES).toString('base64url'),
    // Reduced from 2^64 values, so that no code is noticeably more likely than another.
    code: (id) => String(derive('code', id).readBigUInt64BE() % BigInt(10 ** CODE_DIGITS)).padStart(CODE_DIGITS, '0'),
  };
}
