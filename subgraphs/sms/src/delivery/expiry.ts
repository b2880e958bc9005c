import { type Runtime, type Transaction, withEnterprise } from '@account-center/kit';
import { and, eq, sql } from 'drizzle-orm';
import { ledgerReservation } from '../ledger/ledger.table.ts';
import { lockMessage } from '../message/message.queries.ts';
import { expireParts } from './delivery.queries.ts';
import { enqueueExpiry, type MessageReference } from './delivery.queue.ts';
import { settleParts } from './settle.ts';

const HELD_RETRY_MILLISECONDS = 60_000;

async function hasExpired(tx: Transaction, reservationId: string): Promise<boolean> {
  const [row] = await tx
    .select({ id: ledgerReservation.id })
    .from(ledgerReservation)
    .where(and(eq(ledgerReservation.id, reservationId), sql`${ledgerReservation.expiresAt} <= now()`));
  return row !== undefined;
}

async function expireMessage(tx: Transaction, runtime: Runtime, reference: MessageReference): Promise<void> {
  const message = await lockMessage(tx, reference.messageId);
  if (!message || !(await hasExpired(tx, message.reservationId))) return;
  const { refunded, held } = await expireParts(tx, message.id);
  await settleParts(tx, message, { posted: 0, voided: refunded });
  if (held > 0) await enqueueExpiry(tx, runtime.queue, reference, new Date(Date.now() + HELD_RETRY_MILLISECONDS));
}

/** Gives back what is left of a reservation that expired by the database's clock (SMS-3). */
export async function expire(runtime: Runtime, reference: MessageReference): Promise<void> {
  await withEnterprise(runtime.db, reference.enterpriseId, (tx) => expireMessage(tx, runtime, reference));
}
