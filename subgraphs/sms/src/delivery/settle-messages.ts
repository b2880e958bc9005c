import type { Transaction } from '@account-center/kit/database';
import { type Actor, resolveReservations } from '../ledger/index.ts';
import { completeMessages } from '../message/index.ts';

/** Who moves credit when parts are charged or refunded. */
export const DELIVERY: Actor = { kind: 'service', subject: 'sms', name: 'sms', memberId: null };

/** Parts of a message whose rows were just settled. */
export interface Settled {
  id: string;
  reservationId: string;
  posted: number;
  voided: number;
}

/** Charges and refunds settled parts of any number of messages, and closes those of which these were the last. */
export async function settleMessages(tx: Transaction, messages: readonly Settled[]): Promise<void> {
  const resolutions = messages.map(({ id, ...resolution }) => ({ ...resolution, messageId: id }));
  await resolveReservations(tx, resolutions, DELIVERY);
  await completeMessages(
    tx,
    messages.map(({ id }) => id),
  );
}
