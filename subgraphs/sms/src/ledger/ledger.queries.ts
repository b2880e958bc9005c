import { isVisible } from '@account-center/directory';
import type { Caller } from '@account-center/kit';
import { newId, type Transaction } from '@account-center/kit/database';
import { and, eq, inArray, or, type SQL, sql } from 'drizzle-orm';
import {
  type AccountKind,
  type AccountState,
  type Actor,
  dealerReference,
  type LedgerAccountRow,
  ledgerAccount,
  ledgerTransfer,
  type TransferKind,
} from './ledger.table.ts';

/** Kinds with exactly one account per enterprise. */
const SINGLE_KINDS = ['MAIN', 'PENDING', 'SPENT', 'SYSTEM'] as const;
type SingleKind = (typeof SINGLE_KINDS)[number];

export async function openEnterpriseAccounts(tx: Transaction, enterpriseId: string): Promise<void> {
  await tx
    .insert(ledgerAccount)
    .values(SINGLE_KINDS.map((kind) => ({ enterpriseId, kind })))
    .onConflictDoNothing();
}

export async function openMemberAccounts(
  tx: Transaction,
  members: readonly { enterpriseId: string; memberId: string }[],
): Promise<void> {
  await tx
    .insert(ledgerAccount)
    .values(members.map((one) => ({ ...one, kind: 'MEMBER' as const, owner: one.memberId })))
    .onConflictDoNothing();
}

/** The account of a dealer in an enterprise's ledger: the source of the dealer's credit. */
export async function openDealerAccount(tx: Transaction, enterpriseId: string, dealer: string): Promise<void> {
  await tx.insert(ledgerAccount).values({ enterpriseId, kind: 'DEALER', owner: dealer }).onConflictDoNothing();
}

async function listMemberAccounts(tx: Transaction, condition: SQL | undefined): Promise<LedgerAccountRow[]> {
  return tx
    .select()
    .from(ledgerAccount)
    .where(and(eq(ledgerAccount.kind, 'MEMBER'), condition));
}

/** Accounts of these members, if the caller may find them. */
export const listVisibleAccounts = (
  tx: Transaction,
  caller: Caller,
  memberIds: readonly string[],
): Promise<LedgerAccountRow[]> =>
  listMemberAccounts(tx, and(inArray(ledgerAccount.owner, [...memberIds]), isVisible(caller, ledgerAccount.memberId)));

export async function findMemberAccount(tx: Transaction, memberId: string): Promise<LedgerAccountRow | undefined> {
  const [row] = await listMemberAccounts(tx, eq(ledgerAccount.owner, memberId));
  return row;
}

/** The total balance of each kind of account. One statement, so that all totals are from the same snapshot. */
export async function sumBalances(tx: Transaction): Promise<Map<AccountKind, bigint>> {
  const rows = await tx
    .select({ kind: ledgerAccount.kind, balance: sql<string>`sum(${ledgerAccount.balance})::text` })
    .from(ledgerAccount)
    .groupBy(ledgerAccount.kind);
  return new Map(rows.map(({ kind, balance }) => [kind, BigInt(balance)]));
}

export async function findSingleAccount(tx: Transaction, kind: SingleKind): Promise<LedgerAccountRow | undefined> {
  const [row] = await tx.select().from(ledgerAccount).where(eq(ledgerAccount.kind, kind));
  return row;
}

interface Wanted {
  kinds?: readonly AccountKind[];
  memberIds?: readonly string[];
  dealer?: string;
  ids?: readonly string[];
}

/** Accounts locked until the transaction ends. */
export interface LockedAccounts {
  single(kind: SingleKind): LedgerAccountRow;
  member(memberId: string): LedgerAccountRow | undefined;
  dealer(): LedgerAccountRow;
  byId(id: string): LedgerAccountRow;
}

const existing = (row: LedgerAccountRow | undefined, what: string): LedgerAccountRow => {
  if (!row) throw new Error(`The enterprise has no ${what} account`);
  return row;
};

/**
 * Locks all accounts of a movement at once, ordered by id. Concurrent movements wait for each other without deadlocks.
 */
export async function lockAccounts(tx: Transaction, wanted: Wanted): Promise<LockedAccounts> {
  const { kinds = [], memberIds = [], dealer, ids = [] } = wanted;
  const conditions: (SQL | undefined)[] = [
    inArray(ledgerAccount.kind, [...kinds]),
    and(eq(ledgerAccount.kind, 'MEMBER'), inArray(ledgerAccount.owner, [...memberIds])),
    inArray(ledgerAccount.id, [...ids]),
  ];
  if (dealer) conditions.push(and(eq(ledgerAccount.kind, 'DEALER'), eq(ledgerAccount.owner, dealer)));
  const rows = await tx
    .select()
    .from(ledgerAccount)
    .where(or(...conditions))
    .orderBy(ledgerAccount.id)
    .for('update');
  const find = (test: (row: LedgerAccountRow) => boolean) => rows.find(test);
  const byMember = new Map(rows.flatMap((row) => (row.memberId ? [[row.memberId, row]] : [])));
  return {
    single: (kind) =>
      existing(
        find((row) => row.kind === kind),
        kind,
      ),
    member: (memberId) => byMember.get(memberId),
    dealer: () =>
      existing(
        find((row) => row.kind === 'DEALER' && row.owner === dealer),
        'dealer',
      ),
    byId: (id) =>
      existing(
        find((row) => row.id === id),
        id,
      ),
  };
}

/** Suspends or resumes an account. The account must be locked. */
export async function setAccountState(tx: Transaction, id: string, state: AccountState): Promise<void> {
  await tx.update(ledgerAccount).set({ state }).where(eq(ledgerAccount.id, id));
}

/** Closes an account permanently. The account must be locked. @returns the time when it was first closed */
export async function closeAccount(tx: Transaction, id: string): Promise<Date> {
  const [closed] = await tx
    .update(ledgerAccount)
    .set({ state: 'CLOSED', closedAt: sql`coalesce(${ledgerAccount.closedAt}, now())` })
    .where(eq(ledgerAccount.id, id))
    .returning({ closedAt: ledgerAccount.closedAt });
  if (!closed?.closedAt) throw new Error('The account was not closed');
  return closed.closedAt;
}

export interface NewTransfer {
  enterpriseId: string;
  kind: TransferKind;
  debitAccountId: string;
  creditAccountId: string;
  /** Segment credits, greater than zero. */
  amount: number;
  actor: Actor;
  reservationId?: string;
  messageId?: string;
  note?: string | null | undefined;
}

/** Transfers credit. Triggers write both entries and both balances in the same statement. @returns the ids */
export async function insertTransfers(tx: Transaction, transfers: readonly NewTransfer[]): Promise<string[]> {
  if (transfers.length === 0) return [];
  const rows = transfers.map((transfer) => ({ ...transfer, id: newId() }));
  await tx.insert(ledgerTransfer).values(rows);
  return rows.map(({ id }) => id);
}

/** Stores a dealer's number for a top-up. Violates `dealer_reference_unique` when the dealer has used it before. */
export async function insertDealerReference(
  tx: Transaction,
  reference: typeof dealerReference.$inferInsert,
): Promise<void> {
  await tx.insert(dealerReference).values(reference);
}
