import type { Transaction } from '@account-center/kit/database';
import { type AccountRow, closeAccountRows, publishAccounts } from '../account/index.ts';
import { deleteHoldings } from '../role/index.ts';
import { deleteScopes } from '../scope/index.ts';
import { endSessions } from '../session/index.ts';

/** Closes accounts: removes their sign-ins, sessions, credentials and roles. The rows stay because of their numbers. */
export async function closeAccounts(
  tx: Transaction,
  rows: readonly AccountRow[],
  { now, numberState }: { now: Date; numberState: 'RETIRED' | 'KEPT' },
): Promise<{ closed: AccountRow[]; sessionsEnded: number }> {
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return { closed: [], sessionsEnded: 0 };
  const sessionsEnded = await endSessions(tx, { accountIds: ids, reason: 'CLOSED', now });
  await deleteHoldings(tx, ids);
  await deleteScopes(tx, ids);
  const closed = await closeAccountRows(tx, ids, { now, numberState });
  await publishAccounts(tx, closed);
  return { closed, sessionsEnded };
}
