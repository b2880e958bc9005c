import { isId } from '@account-center/kit';
import { isVisible } from '@account-center/directory';
import type { Caller, Transaction } from '@account-center/kit';
import { and, inArray, ne } from 'drizzle-orm';
import { account, type AccountRow } from './account.table.ts';

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
    .where(and(inArray(account.memberId, ids), ne(account.status, 'CLOSED'), isVisible(caller, account.memberId)));
}
