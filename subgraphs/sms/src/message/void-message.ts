import type { Transaction } from '@account-center/kit/database';
import { and, eq } from 'drizzle-orm';
import { type Actor, resolveReservations } from '../ledger/index.ts';
import { type MessageRow, smsPart } from './message.table.ts';

/** Voids a message before any part was submitted, and releases its credit. The message's row must be locked. */
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
