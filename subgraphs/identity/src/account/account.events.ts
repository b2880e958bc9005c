import { event } from '@account-center/events';
import { publish, type Transaction } from '@account-center/kit';
import type { AccountRow } from './account.table.ts';

/** Tells the siblings how members' accounts stand now. The administrator's account is no member's: it is not told. */
export async function publishAccounts(tx: Transaction, rows: readonly AccountRow[]): Promise<void> {
  const events = rows.flatMap(({ enterpriseId, id: accountId, memberId, number: accountNumber, status }) =>
    memberId && accountNumber
      ? [event('account.changed', enterpriseId, { memberId, accountId, accountNumber, status })]
      : [],
  );
  await publish(tx, ...events);
}
