import type { Transaction } from '@account-center/kit/database';
import { inArray } from 'drizzle-orm';
import { insertTransfers, lockAccounts, type NewTransfer } from './ledger.queries.ts';
import { type Actor, ledgerReservation } from './ledger.table.ts';

/** The outcome of parts of a reservation. */
interface Resolution {
  reservationId: string;
  messageId: string;
  posted: number;
  voided: number;
}

/**
 * Posts and voids parts of an enterprise's reservations. Voided credit returns to its source, or to the main account if
 * the source is closed. The database refuses more than was reserved.
 */
export async function resolveReservations(
  tx: Transaction,
  resolutions: readonly Resolution[],
  actor: Actor,
): Promise<void> {
  const moving = resolutions.filter(({ posted, voided }) => posted + voided > 0);
  if (moving.length === 0) return;
  const ids = moving.map(({ reservationId }) => reservationId);
  const rows = await tx.select().from(ledgerReservation).where(inArray(ledgerReservation.id, ids));
  const reservations = new Map(rows.map((row) => [row.id, row]));
  const sources = [...new Set(rows.map(({ sourceAccountId }) => sourceAccountId))];
  const accounts = await lockAccounts(tx, { kinds: ['MAIN', 'PENDING', 'SPENT'], ids: sources });
  const pending = accounts.single('PENDING').id;
  const spent = accounts.single('SPENT').id;
  const transfers = moving.flatMap(({ reservationId, messageId, posted, voided }): NewTransfer[] => {
    const reservation = reservations.get(reservationId);
    if (!reservation) throw new Error('There is no such reservation');
    const source = accounts.byId(reservation.sourceAccountId);
    const refunded = source.state === 'CLOSED' ? accounts.single('MAIN') : source;
    const common = { enterpriseId: reservation.enterpriseId, debitAccountId: pending, reservationId, messageId, actor };
    return [
      ...(posted > 0 ? [{ ...common, kind: 'CHARGE' as const, creditAccountId: spent, amount: posted }] : []),
      ...(voided > 0 ? [{ ...common, kind: 'REFUND' as const, creditAccountId: refunded.id, amount: voided }] : []),
    ];
  });
  await insertTransfers(tx, transfers);
}
