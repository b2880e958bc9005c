import { namedMember } from '@account-center/directory';
import { lineText } from '@account-center/kit';
import { z } from 'zod';
import { punchTypes } from './punch.table.ts';

const MAXIMUM_BATCH = 500;
const MAC = /^([0-9a-f]{2}[:-]){5}[0-9a-f]{2}$/i;

const instant = z.iso.datetime({ offset: true }).transform((value) => new Date(value));
/** One spelling, so that the same device is the same text. */
const mac = z
  .string()
  .regex(MAC, 'must be a hardware address such as AA:BB:CC:DD:EE:FF')
  .transform((value) => value.toUpperCase().replaceAll('-', ':'));

const placeSchema = z.object({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  accuracyMeters: z.number().min(0).max(1_000_000).nullish(),
});

export const punchInputSchema = z.object({
  type: z.enum(punchTypes),
  clientTime: instant.nullish(),
  mac: mac.nullish(),
  device: lineText(100).nullish(),
  place: placeSchema.nullish(),
  wifi: lineText(64).nullish(),
  idempotencyKey: lineText(100).nullish(),
});
export type ParsedPunch = z.output<typeof punchInputSchema>;

const ingestedPunchSchema = namedMember.and(
  z.object({
    type: z.enum(punchTypes),
    punchedAt: instant,
    device: lineText(100),
    key: lineText(100),
  }),
);
export type IngestedPunch = z.output<typeof ingestedPunchSchema>;

export const ingestInputSchema = z.object({ punches: z.array(ingestedPunchSchema).min(1).max(MAXIMUM_BATCH) });
