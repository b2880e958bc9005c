import { newId, type Transaction } from '@account-center/kit/database';
import { sql } from 'drizzle-orm';
import { insertTransfers } from './ledger.queries.ts';
import { assertCredit } from './ledger.rules.ts';
import { type Actor, type LedgerAccountRow, ledgerReservation } from './ledger.table.ts';

interface NewReservation {
  enterpriseId: string;
  messageId: string;
  amount: number;
  /** Measured by the database's clock, from `from` or from now. */
  lifetimeSeconds: number;
  from?: Date | null;
  actor: Actor;
}

/**
 * Reserves credit for a message. The source and the pending account must be locked.
 * @returns its id
 * @throws INSUFFICIENT_CREDIT
 */
export async function reserveCredit(
  tx: Transaction,
  source: LedgerAccountRow,
  pending: LedgerAccountRow,
  reservation: NewReservation,
): Promise<string> {
  const { enterpriseId, messageId, amount, lifetimeSeconds, from, actor } = reservation;
  // The account for free system notices is a source of credit without a limit, like dealer accounts.
  if (source.kind !== 'SYSTEM') assertCredit(source, amount);
  const id = newId();
  const start = from ? sql`${from.toISOString()}::timestamptz` : sql`now()`;
  await tx.insert(ledgerReservation).values({
    id,
    enterpriseId,
    sourceAccountId: source.id,
    expiresAt: sql`${start} + make_interval(secs => ${lifetimeSeconds})`,
  });
  await insertTransfers(tx, [
    {
      enterpriseId,
      kind: 'RESERVE',
      debitAccountId: source.id,
      creditAccountId: pending.id,
      amount,
      reservationId: id,
      messageId,
      actor,
    },
  ]);
  return id;
}
