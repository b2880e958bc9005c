import type { Transaction } from '@account-center/kit/database';
import { type Actor, resolveReservations } from '../ledger/index.ts';
import { completeMessages } from '../message/index.ts';

/** The actor of transfers that charge or refund parts. */
export const DELIVERY: Actor = { kind: 'service', subject: 'sms', name: 'sms', memberId: null };

/** The number of a message's parts that were just settled. */
export interface Settled {
  id: string;
  reservationId: string;
  posted: number;
  voided: number;
}

/** Charges and refunds settled parts of any number of messages. Completes messages with no parts left to submit. */
export async function settleMessages(tx: Transaction, messages: readonly Settled[]): Promise<void> {
  const resolutions = messages.map(({ id, ...resolution }) => ({ ...resolution, messageId: id }));
  await resolveReservations(tx, resolutions, DELIVERY);
  await completeMessages(
    tx,
    messages.map(({ id }) => id),
  );
}
