import { directoryMember, inScope } from '@account-center/directory';
import type { Caller } from '@account-center/kit';
import type { Transaction } from '@account-center/kit/database';
import { afterCursor, cursorList } from '@account-center/kit/graphql';
import { and, desc, eq, gte, inArray, lt, or, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { type Actor, ledgerAccount, ledgerEntry, ledgerTransfer } from './ledger.table.ts';

const MAIN_READ = 'sms:main:read';
const other = alias(ledgerAccount, 'other_account');

type StatementKind = 'TOP_UP' | 'MEMBER_TOP_UP' | 'TAKE_BACK' | 'RESERVE' | 'REFUND';

/** Selects entries. All conditions must hold; times are ISO 8601. */
export interface StatementFilter {
  from?: string | null | undefined;
  to?: string | null | undefined;
  memberId?: string | null | undefined;
  kinds?: StatementKind[] | null | undefined;
  account?: 'MAIN' | 'MEMBER' | null | undefined;
}

export interface StatementRow {
  seq: number;
  at: Date;
  kind: StatementKind;
  amount: number;
  balance: number;
  account: 'MAIN' | 'MEMBER';
  memberId: string | null;
  memberName: string | null;
  counterpartyId: string | null;
  actor: Actor;
  note: string | null;
  messageId: string | null;
}

/**
 * Condition: accounts whose entries the caller may read (SMS-9). Members' accounts must be in scope; the main account
 * has its own permission.
 */
export function isReadable(caller: Caller): SQL {
  const members = and(eq(ledgerAccount.kind, 'MEMBER'), inScope(caller, ledgerAccount.memberId));
  const main = caller.permissions.includes(MAIN_READ) ? eq(ledgerAccount.kind, 'MAIN') : undefined;
  return or(members, main) ?? sql`false`;
}

export const isOwnAccount = (memberId: string): SQL =>
  sql`${ledgerAccount.kind} = 'MEMBER' and ${ledgerAccount.owner} = ${memberId}`;

const matches = (readable: SQL, { from, to, memberId, kinds, account }: StatementFilter) =>
  and(
    readable,
    from ? gte(ledgerEntry.createdAt, new Date(from)) : undefined,
    to ? lt(ledgerEntry.createdAt, new Date(to)) : undefined,
    memberId ? eq(ledgerAccount.owner, memberId) : undefined,
    kinds ? inArray(ledgerTransfer.kind, kinds) : undefined,
    account ? eq(ledgerAccount.kind, account) : undefined,
  );

const isAccount = and(
  eq(ledgerAccount.enterpriseId, ledgerEntry.enterpriseId),
  eq(ledgerAccount.id, ledgerEntry.accountId),
);
const isTransfer = and(
  eq(ledgerTransfer.enterpriseId, ledgerEntry.enterpriseId),
  eq(ledgerTransfer.id, ledgerEntry.transferId),
);
const isOther = and(
  eq(other.enterpriseId, ledgerEntry.enterpriseId),
  sql`${other.id} = case when ${ledgerEntry.accountId} = ${ledgerTransfer.debitAccountId}
    then ${ledgerTransfer.creditAccountId} else ${ledgerTransfer.debitAccountId} end`,
);
const isHolder = and(
  eq(directoryMember.enterpriseId, ledgerAccount.enterpriseId),
  eq(directoryMember.memberId, ledgerAccount.memberId),
);

export const entryList = cursorList('smsStatement', ['integer']);

interface Page {
  size: number;
  after: string | null | undefined;
}

/** A page of entries, newest first; an extra row means that there is a next page. */
export async function listEntries(
  tx: Transaction,
  readable: SQL,
  filter: StatementFilter,
  { size, after }: Page,
): Promise<StatementRow[]> {
  const rows = await tx
    .select({
      seq: ledgerEntry.seq,
      at: ledgerEntry.createdAt,
      kind: sql<StatementKind>`${ledgerTransfer.kind}`,
      amount: ledgerEntry.amount,
      balance: ledgerEntry.balance,
      account: sql<'MAIN' | 'MEMBER'>`${ledgerAccount.kind}`,
      memberId: ledgerAccount.memberId,
      memberName: directoryMember.name,
      counterpartyId: other.memberId,
      actor: ledgerTransfer.actor,
      note: ledgerTransfer.note,
      messageId: ledgerTransfer.messageId,
    })
    .from(ledgerEntry)
    .innerJoin(ledgerAccount, isAccount)
    .innerJoin(ledgerTransfer, isTransfer)
    .innerJoin(other, isOther)
    .leftJoin(directoryMember, isHolder)
    .where(and(matches(readable, filter), afterCursor(entryList, after, [ledgerEntry.seq], 'desc')))
    .orderBy(desc(ledgerEntry.seq))
    .limit(size + 1);
  return rows;
}

export interface StatementTotals {
  entries: number;
  in: string;
  out: string;
}

/** Sums over all matching entries. */
export async function sumEntries(tx: Transaction, readable: SQL, filter: StatementFilter): Promise<StatementTotals> {
  const [row] = await tx
    .select({
      entries: sql<number>`count(*)::int`,
      in: sql<string>`coalesce(sum(${ledgerEntry.amount}) filter (where ${ledgerEntry.amount} > 0), 0)::text`,
      out: sql<string>`coalesce(-sum(${ledgerEntry.amount}) filter (where ${ledgerEntry.amount} < 0), 0)::text`,
    })
    .from(ledgerEntry)
    .innerJoin(ledgerAccount, isAccount)
    .innerJoin(ledgerTransfer, isTransfer)
    .where(matches(readable, filter));
  return row ?? { entries: 0, in: '0', out: '0' };
}
