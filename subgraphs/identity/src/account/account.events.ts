import { event } from '@account-center/events';
import type { Transaction } from '@account-center/kit/database';
import { publish, type Snapshot } from '@account-center/kit/events';
import { and, asc, eq, gt, isNotNull } from 'drizzle-orm';
import { account, type AccountRow } from './account.table.ts';

/** What the siblings are told of accounts. The administrator's is no member's: it is not told. */
export const accountEvents = (rows: readonly AccountRow[]) =>
  rows.flatMap(({ enterpriseId, id: accountId, memberId, number: accountNumber, status }) =>
    memberId && accountNumber
      ? [event('account.changed', enterpriseId, { memberId, accountId, accountNumber, status })]
      : [],
  );

/** Tells the siblings how members' accounts stand now. */
export async function publishAccounts(tx: Transaction, rows: readonly AccountRow[]): Promise<void> {
  await publish(tx, ...accountEvents(rows));
}

const PAGE_SIZE = 500;

/** Members' accounts as they stand now, page by page, for the snapshot. Reserved ones were never told. */
export const accountPage: Snapshot['pages'][string] = async (tx, _enterpriseId, after) => {
  const rows = await tx
    .select()
    .from(account)
    .where(and(isNotNull(account.memberId), eq(account.isReserved, false), after ? gt(account.id, after) : undefined))
    .orderBy(asc(account.id))
    .limit(PAGE_SIZE);
  return { events: accountEvents(rows), next: rows.length === PAGE_SIZE ? (rows.at(-1)?.id ?? null) : null };
};
