import type { Transaction } from '@account-center/kit';
import { and, eq, inArray } from 'drizzle-orm';
import { resolveReservations } from '../ledger/ledger.service.ts';
import type { Actor } from '../ledger/ledger.table.ts';
import { type MessageRow, smsMessage, smsPart } from './message.table.ts';

/** Gives a message's parts up before any was handed over, and its credit back. The message's row must be locked. */
export async function voidMessage(
  tx: Transaction,
  message: MessageRow,
  end: { partState: 'CANCELLED' | 'FAILED'; reason: string | null; actor: Actor },
): Promise<number> {
  const { id: messageId } = message;
  const parts = await tx
    .update(smsPart)
    .set({ state: end.partState, reason: end.reason, settlement: 'REFUNDED' })
    .where(and(eq(smsPart.messageId, messageId), eq(smsPart.state, 'QUEUED'), eq(smsPart.settlement, 'RESERVED')))
    .returning({ id: smsPart.id });
  const resolution = { reservationId: message.reservationId, messageId, posted: 0, voided: parts.length };
  await resolveReservations(tx, [resolution], end.actor);
  return parts.length;
}

/** Cancels what a member has scheduled. @returns how many messages, and the credit that came back to the account. */
export async function cancelScheduledOf(
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
