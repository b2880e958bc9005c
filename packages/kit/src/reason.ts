import { DrizzleQueryError } from 'drizzle-orm';

const MAXIMUM_CHARACTERS = 500;

/**
 * Why something failed, for operators, in at most 500 characters. Without the parameters of a statement, which may be
 * personal data.
 */
export function reasonOf(error: unknown): string {
  if (error instanceof DrizzleQueryError) return error.cause ? reasonOf(error.cause) : 'A statement failed';
  return (error instanceof Error ? error.message : String(error)).slice(0, MAXIMUM_CHARACTERS);
}
