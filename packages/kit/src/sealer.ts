import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Encrypts values that a copy of the database must not reveal. */
export interface Sealer {
  /** @param label context of the value: it can be opened only with the same label */
  seal(plain: Buffer, label: string): Buffer;
  /** Null for another secret, another label or changed data. */
  open(sealed: Buffer, label: string): Buffer | null;
  /** HMAC-SHA-256 in hex, to compare texts; guesses cannot be tested without the secret. */
  mark(text: string): string;
}

/** AES-256-GCM; the key is derived (HKDF, RFC 5869). @param secret at least 32 bytes, kept outside of the database */
export function createSealer(secret: string, purpose: string): Sealer {
  const key = Buffer.from(hkdfSync('sha256', secret, '', `account-center/sealed/${purpose}`, KEY_BYTES));
  return {
    mark: (text) => createHmac('sha256', key).update(text).digest('hex'),
    seal(plain, label) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(label));
      return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
    },
    open(sealed, label) {
      const nonce = sealed.subarray(0, NONCE_BYTES);
      const tag = sealed.subarray(-TAG_BYTES);
      try {
        const decipher = createDecipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(label)).setAuthTag(tag);
        return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
      } catch {
        return null;
      }
    },
  };
}
