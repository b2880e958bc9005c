import { isVisible, requireVisibleMember } from '@account-center/directory';
import { type Caller, isId, notFound } from '@account-center/kit';
import type { Transaction } from '@account-center/kit/database';
import { and, eq, inArray, ne, type SQL, sql, type SQLWrapper } from 'drizzle-orm';
import { account, type AccountRow, credential } from './account.table.ts';

/** Fragment, to select from: the accounts that are not closed. */
export const openAccounts = (tx: Transaction) =>
  tx
    .select({ enterpriseId: account.enterpriseId, id: account.id, kind: account.kind, memberId: account.memberId })
    .from(account)
    .where(ne(account.status, 'CLOSED'))
    .as('open_account');

/** Fragment, to select from: the account columns that a session check needs. */
export const accountsOfSessions = (tx: Transaction) =>
  tx
    .select({
      enterpriseId: account.enterpriseId,
      id: account.id,
      kind: account.kind,
      memberId: account.memberId,
      name: account.name,
      status: account.status,
      version: account.version,
      mustChange: credential.mustChange,
    })
    .from(account)
    .leftJoin(credential, and(eq(credential.enterpriseId, account.enterpriseId), eq(credential.accountId, account.id)))
    .as('account_of_session');

/** Fragment: the number of an account; null for the administrator's. */
export const accountNumberOf = (accountId: SQLWrapper): SQL<string | null> =>
  sql`(select ${account.number} from ${account} where ${eq(account.id, accountId)})`;

const isOpenOf = (memberIds: readonly string[]) =>
  and(inArray(account.memberId, [...memberIds]), ne(account.status, 'CLOSED'));

/** Reads across enterprises if the transaction does. */
export async function findAccount(tx: Transaction, enterpriseId: string, id: string): Promise<AccountRow | undefined> {
  const [row] = await tx
    .select()
    .from(account)
    .where(and(eq(account.enterpriseId, enterpriseId), eq(account.id, id)));
  return row;
}

/** The caller's own open account; the administrator's has no contacts, apps and operators have no account. */
export const selectOwnAccount = (tx: Transaction, { kind, subject }: Caller) =>
  tx
    .select()
    .from(account)
    .where(and(kind === 'member' && subject ? eq(account.id, subject) : sql`false`, ne(account.status, 'CLOSED')));

/** Open accounts of members. */
export const listOpenAccounts = (tx: Transaction, memberIds: readonly string[]): Promise<AccountRow[]> =>
  tx.select().from(account).where(isOpenOf(memberIds));

/** Open accounts of those members whom the caller may find (ID-44). */
export async function listAccountsInScope(
  tx: Transaction,
  caller: Caller,
  memberIds: readonly string[],
): Promise<AccountRow[]> {
  const ids = memberIds.filter(isId);
  if (ids.length === 0) return [];
  return tx
    .select()
    .from(account)
    .where(and(isOpenOf(ids), isVisible(caller, account.memberId)));
}

/** The open account of a member whom the caller may find. @throws NOT_FOUND */
export async function requireAccountInScope(tx: Transaction, caller: Caller, memberId: string): Promise<AccountRow> {
  const [row] = await listAccountsInScope(tx, caller, [memberId]);
  if (!row) throw notFound('member', memberId);
  return row;
}

/** The open account of a member whom the caller may find, locked. @throws NOT_FOUND */
export async function lockAccountOfMember(tx: Transaction, caller: Caller, memberId: string): Promise<AccountRow> {
  await requireVisibleMember(tx, caller, memberId);
  const [row] = await tx
    .select()
    .from(account)
    .where(isOpenOf([memberId]))
    // Not `update`: `deleteRole` inserts role holdings, and their foreign keys take key-share locks on accounts.
    // `update` would block it while this transaction waits for the role: a deadlock.
    .for('no key update');
  if (!row) throw notFound('account', memberId);
  return row;
}

/** Open accounts of members, locked against everything. */
export const lockOpenAccounts = (tx: Transaction, memberIds: readonly string[]): Promise<AccountRow[]> =>
  tx.select().from(account).where(isOpenOf(memberIds)).for('update');

/** Open accounts that were provisioned together, locked against everything. */
export const lockAccountsOfBatch = (tx: Transaction, batchKey: string): Promise<AccountRow[]> =>
  tx
    .select()
    .from(account)
    .where(and(eq(account.batchKey, batchKey), ne(account.status, 'CLOSED')))
    .for('update');

/** Those of the given numbers that an account of the enterprise has or had. */
export async function listTakenNumbers(tx: Transaction, numbers: readonly string[]): Promise<Set<string>> {
  if (numbers.length === 0) return new Set();
  const rows = await tx
    .select({ number: account.number })
    .from(account)
    .where(inArray(account.number, [...numbers]));
  return new Set(rows.map(({ number }) => number ?? ''));
}

/** When the account's own password was set; null if it has none. */
export async function findPasswordSetAt(tx: Transaction, accountId: string): Promise<Date | null> {
  const [row] = await tx
    .select({ setAt: credential.passwordSetAt })
    .from(credential)
    .where(eq(credential.accountId, accountId));
  return row?.setAt ?? null;
}
