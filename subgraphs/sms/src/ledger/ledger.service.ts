import { type BaseContext, newId, recordAudit, type Transaction } from '@account-center/kit';
import { inArray, sql } from 'drizzle-orm';
import { oncePerKey } from './idempotency.ts';
import { insufficientCredit } from './ledger.errors.ts';
import { insertTransfers, lockAccounts, type NewTransfer } from './ledger.queries.ts';
import { type Actor, type LedgerAccountRow, ledgerReservation } from './ledger.table.ts';

export const actorOf = ({ caller }: Pick<BaseContext, 'caller'>): Actor => ({
  kind: caller.kind,
  subject: caller.subject,
  name: caller.name,
  memberId: caller.memberId,
});

interface LedgerWrite {
  enterpriseId: string;
  operation: string;
  key: string;
  input: unknown;
}

export interface Outcome<Response> {
  response: Response;
  objects: { type: string; id: string }[];
  detail: Record<string, unknown>;
}

/** A write of a client: once per idempotency key, on record in the audit log together with the change. */
export function writeOnce<Response extends object>(
  context: BaseContext,
  write: LedgerWrite,
  work: (tx: Transaction) => Promise<Outcome<Response>>,
): Promise<Response> {
  const { operation, enterpriseId } = write;
  return oncePerKey<Response>(
    context,
    // Apart from the keys of commands between services, so that no client can take one of those.
    { ...write, key: `client:${write.key}` },
    async (tx) => {
      const { response, objects, detail } = await work(tx);
      await recordAudit(tx, context, { action: operation, enterpriseId, objects, detail });
      return response;
    },
    (tx) => recordAudit(tx, context, { action: operation, enterpriseId, detail: { repeated: true } }),
  );
}

export function assertCredit(account: LedgerAccountRow, needed: number): void {
  if (account.balance < needed) throw insufficientCredit(account.balance, needed);
}

interface NewReservation {
  enterpriseId: string;
  messageId: string;
  amount: number;
  /** Counted by the database's clock, from `from` or from now. */
  lifetimeSeconds: number;
  from?: Date | null;
  actor: Actor;
}

/** Sets credit aside for a message. The source and the pending account must be locked. @returns its id @throws INSUFFICIENT_CREDIT */
export async function reserveCredit(
  tx: Transaction,
  source: LedgerAccountRow,
  pending: LedgerAccountRow,
  reservation: NewReservation,
): Promise<string> {
  const { enterpriseId, messageId, amount, lifetimeSeconds, from, actor } = reservation;
  // The account of free system notices is a source of credit, as dealers are.
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

/** What became of parts of a reservation. */
export interface Resolution {
  reservationId: string;
  messageId: string;
  posted: number;
  voided: number;
}

/**
 * Posts and voids parts of reservations of an enterprise. What is voided goes back to its source, or to the main account
 * when the source was closed meanwhile. More than was reserved is refused by the database.
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
