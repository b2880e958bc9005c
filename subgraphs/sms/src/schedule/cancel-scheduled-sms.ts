import { askStanding, type Standing } from '@account-center/directory';
import { type BaseContext, idOf, parseInput } from '@account-center/kit';
import { withTenant } from '@account-center/kit/database';
import { z } from 'zod';
import { actorOf, idempotencyKeySchema, writeOnce } from '../ledger/index.ts';
import { findSenderId, updateMessage, voidMessage } from '../message/index.ts';
import { lockScheduled } from './lock-scheduled.ts';

const cancelSchema = z.object({ id: idOf('message'), idempotencyKey: idempotencyKeySchema });

export interface ScheduleCancelled {
  messageId: string;
  creditsReturned: number;
}

/** Cancelling another member's message is an action on that member (ID-43). */
async function askStandingOfSender(context: BaseContext, id: string): Promise<Standing> {
  const senderId = await withTenant(context, (tx) => findSenderId(tx, id));
  return askStanding(context, senderId ? [senderId] : []);
}

/** Cancels a scheduled message until one minute before its time. */
export async function cancelScheduledSms(context: BaseContext, rawInput: unknown): Promise<ScheduleCancelled> {
  const input = parseInput(cancelSchema, rawInput);
  const standing = await askStandingOfSender(context, input.id);
  return writeOnce<ScheduleCancelled>(context, { operation: 'cancelScheduledSms', input }, async (tx) => {
    const message = await lockScheduled(tx, context, input.id, 'MANAGED');
    if (message.senderMemberId) standing.assertNotAbove(message.senderMemberId);
    const end = { partState: 'CANCELLED' as const, reason: null, actor: actorOf(context) };
    const creditsReturned = await voidMessage(tx, message, end);
    await updateMessage(tx, message.id, { state: 'CANCELLED' });
    const response = { messageId: message.id, creditsReturned };
    return { response, objects: [{ type: 'SmsMessage', id: message.id }], detail: { creditsReturned } };
  });
}
