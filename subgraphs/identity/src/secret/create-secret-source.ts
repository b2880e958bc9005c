import { createHmac, hkdfSync } from 'node:crypto';

const KEY_BYTES = 32;
const SECRET_BYTES = 20;
const CODE_DIGITS = 6;

/**
 * Secrets that a task sends. Each is made of an id, so that a repeated task makes the same one again although it is
 * written down nowhere; nobody makes them without the key.
 */
export interface SecretSource {
  /** 160 bits in base64url. */
  activationSecret(id: string): string;
  /** Six digits. */
  code(id: string): string;
}

/** @param masterKey what the key of the secrets is derived from (HKDF, RFC 5869): at least 256 bits, kept secret */
export function createSecretSource(masterKey: string): SecretSource {
  const key = Buffer.from(hkdfSync('sha256', masterKey, '', 'account-center/identity/sent-secrets', KEY_BYTES));
  const derive = (purpose: string, id: string) => createHmac('sha256', key).update(`${purpose}/${id}`).digest();
  return {
    activationSecret: (id) => derive('activation', id).subarray(0, SECRET_BYTES).toString('base64url'),
    // Of 2^64 values, so that no code is noticeably likelier than another.
    code: (id) => String(derive('code', id).readBigUInt64BE() % BigInt(10 ** CODE_DIGITS)).padStart(CODE_DIGITS, '0'),
  };
}
