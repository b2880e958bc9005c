import { askStanding, directoryEnterprise, type Standing } from '@account-center/directory';
import { type BaseContext, idSchema, notFound, parseInput, type Transaction, withTenant } from '@account-center/kit';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { enterpriseOf } from '../account/enterprise.ts';
import { idempotencyKeySchema } from '../ledger/idempotency.ts';
import { actorOf, writeOnce } from '../ledger/ledger.service.ts';
import { voidMessage } from '../message/cancel.ts';
import { lockMessage } from '../message/message.queries.ts';
import { type MessageRow, smsMessage } from '../message/message.table.ts';
import { previewSchema } from '../message/message.input.ts';
import { type SmsSent, sendDraft } from '../message/send.service.ts';
import { findShownMessage, isInScope, isOwn } from '../record/record.queries.ts';
import { scheduleClosed } from './schedule.errors.ts';
import { assertChangeable, localTime, scheduledInstant } from './schedule.time.ts';

const MANAGE = 'sms:account:manage';
const DEFAULT_TIME_ZONE = 'Asia/Shanghai';

export const wishSchema = z.object({
  at: z.string().nullish(),
  atLocal: z.string().max(30).nullish(),
  idempotencyKey: idempotencyKeySchema,
});
const scheduleSchema = previewSchema.extend(wishSchema.shape);
const cancelSchema = z.object({ id: idSchema, idempotencyKey: idempotencyKeySchema });

export async function timeZoneOf(tx: Transaction): Promise<string> {
  const [row] = await tx.select({ timeZone: directoryEnterprise.timeZone }).from(directoryEnterprise).limit(1);
  return row?.timeZone ?? DEFAULT_TIME_ZONE;
}

/** An instant on the clocks of the caller's enterprise. */
export async function localTimeOf(context: BaseContext, instant: Date | null): Promise<string | null> {
  if (!instant) return null;
  return localTime(instant, await withTenant(context, timeZoneOf));
}

/** Sends a message later; its credit is reserved at once (SMS-24). */
export async function scheduleSms(context: BaseContext, rawInput: unknown): Promise<SmsSent> {
  const input = parseInput(scheduleSchema, rawInput);
  const write = { enterpriseId: enterpriseOf(context), operation: 'scheduleSms', key: input.idempotencyKey, input };
  return writeOnce<SmsSent>(context, write, async (tx) => {
    const scheduledAt = scheduledInstant(input, await timeZoneOf(tx), context.runtime.now());
    return sendDraft(tx, context, input, scheduledAt);
  });
}

/** Locks a scheduled message that the caller sent, or a manager may cancel. @throws NOT_FOUND, SCHEDULE_CLOSED */
export async function lockScheduled(
  tx: Transaction,
  context: BaseContext,
  id: string,
  others: 'OWN_ONLY' | 'MANAGED',
): Promise<MessageRow> {
  const { caller, runtime } = context;
  const isManaged = others === 'MANAGED' && caller.permissions.includes(MANAGE);
  const own = await findShownMessage(tx, isOwn(caller), id, new Date(0));
  const found = own ?? (isManaged ? await findShownMessage(tx, isInScope(caller), id, new Date(0)) : undefined);
  const message = found && (await lockMessage(tx, id));
  if (!message) throw notFound('message', id);
  if (message.state !== 'SCHEDULED') throw scheduleClosed();
  assertChangeable(message.scheduledAt, runtime.now());
  return message;
}

export interface ScheduleCancelled {
  messageId: string;
  creditsReturned: number;
}

/** Whoever cancels what somebody else has scheduled acts on them (ID-43). */
async function askStandingOfSender(context: BaseContext, id: string): Promise<Standing> {
  const [row] = await withTenant(context, (tx) =>
    tx.select({ sender: smsMessage.senderMemberId }).from(smsMessage).where(eq(smsMessage.id, id)),
  );
  return askStanding(context, row?.sender ? [row.sender] : []);
}

/** Cancels a scheduled message until a minute before its time. */
export async function cancelScheduledSms(context: BaseContext, rawInput: unknown): Promise<ScheduleCancelled> {
  const input = parseInput(cancelSchema, rawInput);
  const write = {
    enterpriseId: enterpriseOf(context),
    operation: 'cancelScheduledSms',
    key: input.idempotencyKey,
    input,
  };
  const standing = await askStandingOfSender(context, input.id);
  return writeOnce<ScheduleCancelled>(context, write, async (tx) => {
    const message = await lockScheduled(tx, context, input.id, 'MANAGED');
    if (message.senderMemberId) standing.assertNotAbove(message.senderMemberId);
    const end = { partState: 'CANCELLED' as const, reason: null, actor: actorOf(context) };
    const creditsReturned = await voidMessage(tx, message, end);
    await tx.update(smsMessage).set({ state: 'CANCELLED' }).where(eq(smsMessage.id, message.id));
    const response = { messageId: message.id, creditsReturned };
    return { response, objects: [{ type: 'SmsMessage', id: message.id }], detail: { creditsReturned } };
  });
}
