import type { Transaction } from '@account-center/kit';
import { findReservation, resolveReservation } from '../ledger/ledger.service.ts';
import type { Actor } from '../ledger/ledger.table.ts';
import { completeMessage } from './delivery.queries.ts';

/** Who moves credit when parts are charged or refunded. */
export const DELIVERY: Actor = { kind: 'service', subject: 'sms', name: 'sms', memberId: null };

/** Charges and refunds parts whose rows were just settled, and closes their message when it was the last of them. */
export async function settleParts(
  tx: Transaction,
  message: { id: string; reservationId: string },
  { posted, voided }: { posted: number; voided: number },
): Promise<void> {
  if (posted + voided > 0) {
    const reservation = await findReservation(tx, message.reservationId);
    await resolveReservation(tx, reservation, { posted, voided, messageId: message.id, actor: DELIVERY });
  }
  await completeMessage(tx, message.id);
}
