import { normalizeLine } from '@account-center/kit';
import { z } from 'zod';

const MAXIMUM_LENGTH = 254;
const addressSchema = z.string().max(MAXIMUM_LENGTH).pipe(z.email());

/** The address in lower case, or null when the text is no email address. */
export function canonicalEmail(typed: string): string | null {
  const { data = null } = addressSchema.safeParse(normalizeLine(typed).toLowerCase());
  return data;
}
