import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** Argon2id (RFC 9106) with 19 MiB and two passes, OWASP's first recommendation. */
const ARGON2_OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/**
 * Composed form (NFC, RFC 8265), because keyboards and systems encode the same text differently. No character is
 * removed.
 */
export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFC'), ARGON2_OPTIONS);

/** A hash that no password matches. Verified when there is no hash, so that both cases take equally long (ID-11). */
const decoy = hashPassword(randomBytes(32).toString('base64url'));

/** The forms that may have been hashed: composed, and, for older hashes, as typed. */
const formsOf = (password: string) => new Set([password.normalize('NFC'), password, password.normalize('NFD')]);

/** Whether the password matches the hash. Without a hash it takes equally long and returns false. */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const expected = passwordHash ?? (await decoy);
  for (const form of formsOf(password)) if (await verify(expected, form)) return passwordHash !== null;
  return false;
}
