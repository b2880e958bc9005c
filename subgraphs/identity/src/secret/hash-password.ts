import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** Argon2id (RFC 9106) with 19 MiB and two passes, the parameters that OWASP names first. */
const ARGON2_OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Composed (NFC, RFC 8265), as what keyboards and systems type apart is one password. Nothing is taken out. */
export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFC'), ARGON2_OPTIONS);

/** A hash that no password matches: verified in place of a missing one, so that both take the same time (ID-11). */
const decoy = hashPassword(randomBytes(32).toString('base64url'));

/** The forms that a password was hashed in: composed, and before that was the rule as it was typed. */
const formsOf = (password: string) => new Set([password.normalize('NFC'), password, password.normalize('NFD')]);

/** Whether the password is the one. Without a hash it takes as long, and the answer is no. */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const expected = passwordHash ?? (await decoy);
  for (const form of formsOf(password)) if (await verify(expected, form)) return passwordHash !== null;
  return false;
}
