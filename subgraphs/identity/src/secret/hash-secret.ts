import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** A random secret of 160 bits in base64url. */
export const randomSecret = (): string => randomBytes(20).toString('base64url');

/** Hash of a random secret. A fast hash is enough, because the secret is too long to be guessed. */
export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('base64url');

export function isSecret(secret: string, secretHash: string | null): boolean {
  if (!secretHash) return false;
  const given = Buffer.from(hashSecret(secret));
  const expected = Buffer.from(secretHash);
  return given.length === expected.length && timingSafeEqual(given, expected);
}
