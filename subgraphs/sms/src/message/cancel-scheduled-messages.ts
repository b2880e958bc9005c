import type { Transaction } from '@account-center/kit/database';
import { and, eq, inArray } from 'drizzle-orm';
import type { Actor } from '../ledger/index.ts';
import { smsMessage } from './message.table.ts';
import { voidMessage } from './void-message.ts';

/** Cancels a member's scheduled messages. @returns the number of messages, and the credit returned to the account. */
export async function cancelScheduledMessages(
  tx: Transaction,
  memberId: string,
  actor: Actor,
): Promise<{ messages: number; credits: number }> {
  const rows = await tx
    .select()
    .from(smsMessage)
    .where(and(eq(smsMessage.senderMemberId, memberId), eq(smsMessage.state, 'SCHEDULED')))
    .orderBy(smsMessage.id)
    .for('update');
  let credits = 0;
  for (const row of rows) credits += await voidMessage(tx, row, { partState: 'CANCELLED', reason: null, actor });
  const ids = rows.map(({ id }) => id);
  if (ids.length > 0) await tx.update(smsMessage).set({ state: 'CANCELLED' }).where(inArray(smsMessage.id, ids));
  return { messages: rows.length, credits };
}
