import { event } from '@account-center/events';
import type { Transaction } from '@account-center/kit/database';
import { publish, type Snapshot } from '@account-center/kit/events';
import { and, asc, eq, gt, isNotNull } from 'drizzle-orm';
import { account, type AccountRow } from './account.table.ts';

/** Account events for the siblings. The administrator's account belongs to no member and is not published. */
export const accountEvents = (rows: readonly AccountRow[]) =>
  rows.flatMap(({ enterpriseId, id: accountId, memberId, number: accountNumber, status }) =>
    memberId && accountNumber
      ? [event('account.changed', enterpriseId, { memberId, accountId, accountNumber, status })]
      : [],
  );

/** Publishes the current state of members' accounts to the siblings. */
export async function publishAccounts(tx: Transaction, rows: readonly AccountRow[]): Promise<void> {
  await publish(tx, ...accountEvents(rows));
}

const PAGE_SIZE = 500;

/** Current state of members' accounts for the snapshot, page by page. Reserved accounts were never published. */
export const accountPage: Snapshot['pages'][string] = async (tx, _enterpriseId, after) => {
  const rows = await tx
    .select()
    .from(account)
    .where(and(isNotNull(account.memberId), eq(account.isReserved, false), after ? gt(account.id, after) : undefined))
    .orderBy(asc(account.id))
    .limit(PAGE_SIZE);
  return { events: accountEvents(rows), next: rows.length === PAGE_SIZE ? (rows.at(-1)?.id ?? null) : null };
};
