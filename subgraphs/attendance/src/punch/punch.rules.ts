import { createHash } from 'node:crypto';
import { z } from 'zod';

export const instantSchema = z.iso.datetime({ offset: true }).transform((value) => new Date(value));

/** Fingerprint of an input with a key: distinguishes a repetition from another use of the key. */
export const fingerprintOf = (input: object): string =>
  createHash('sha256').update(JSON.stringify(input)).digest('hex');
