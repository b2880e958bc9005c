import { findTimeZone } from '@account-center/directory';
import { type BaseContext, parseInput } from '@account-center/kit';
import { writeOnce } from '../ledger/index.ts';
import { draftSchema, sendDraft, type SmsSent } from '../sending/index.ts';
import { scheduledInstant, wishSchema } from './schedule.rules.ts';

const scheduleSchema = draftSchema.extend(wishSchema.shape);

/** Schedules a message; its credit is reserved at once (SMS-24). */
export async function scheduleSms(context: BaseContext, rawInput: unknown): Promise<SmsSent> {
  const input = parseInput(scheduleSchema, rawInput);
  return writeOnce<SmsSent>(context, { operation: 'scheduleSms', input }, async (tx) => {
    const scheduledAt = scheduledInstant(input, await findTimeZone(tx), context.runtime.now());
    return sendDraft(tx, context, input, scheduledAt);
  });
}
