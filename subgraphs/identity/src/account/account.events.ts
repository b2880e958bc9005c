import { event } from '@account-center/events';
import { publish, type Transaction } from '@account-center/kit';
import type { AccountRow } from './account.table.ts';

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
