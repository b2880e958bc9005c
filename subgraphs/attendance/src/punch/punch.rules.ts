import { createHash } from 'node:crypto';
import { z } from 'zod';

export const instantSchema = z.iso.datetime({ offset: true }).transform((value) => new Date(value));

/** Of the input that came with a key, to tell a repetition from a key that is used for something else. */
export const fingerprintOf = (input: object): string =>
  createHash('sha256').update(JSON.stringify(input)).digest('hex');
