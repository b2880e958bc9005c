import { createHash } from 'node:crypto';

/** Sorts keys and drops those without a value, so that equal inputs have the same form. */
const canonical = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(canonical);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).filter(([, item]) => item !== undefined && item !== null);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, item]) => [key, canonical(item)]));
};

/** SHA-256, in hex, of an input's canonical form: distinguishes a repetition from another use of the key. */
export const fingerprintOf = (input: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(canonical(input)))
    .digest('hex');
