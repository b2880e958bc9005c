import { filterIdSchema } from '@account-center/kit';
import { z } from 'zod';
import { parsePhone, type PartRow, type PartState } from '../message/index.ts';

const instantSchema = z
  .string()
  .nullish()
  .transform((value) => (value ? new Date(value) : undefined));

/** `phone`: undefined means no condition; null means an invalid number, which matches nothing. */
export const recordFilterSchema = z.object({
  from: instantSchema,
  to: instantSchema,
  senderId: filterIdSchema.nullish(),
  states: z.array(z.enum(['SCHEDULED', 'SENDING', 'SENT', 'CANCELLED', 'FAILED'])).nullish(),
  phone: z
    .string()
    .max(40)
    .nullish()
    .transform((phone) => (phone ? (parsePhone(phone).phone ?? null) : undefined)),
  text: z.string().min(1).max(50).nullish(),
});

/** Records are shown for six months (SMS-40); the ledger itself is kept. */
const SHOWN_MONTHS = 6;

/** Messages are shown from this time on. */
export function shownSince(now: Date): Date {
  const since = new Date(now);
  since.setUTCMonth(since.getUTCMonth() - SHOWN_MONTHS);
  return since;
}

type ShownState = Exclude<PartState, 'SENDING'>;

/** Clients see a part that is being submitted as waiting. */
export const shownState = (state: PartState): ShownState => (state === 'SENDING' ? 'QUEUED' : state);

/** A failure takes precedence, then the least advanced state. */
const PRECEDENCE: readonly ShownState[] = ['FAILED', 'EXPIRED', 'CANCELLED', 'QUEUED', 'SENT', 'DELIVERED'];

/** The state of a recipient over all parts (SMS-31). */
export function recipientState(parts: readonly PartRow[]): ShownState {
  const states = new Set(parts.map(({ state }) => shownState(state)));
  return PRECEDENCE.find((state) => states.has(state)) ?? 'QUEUED';
}
