import { isVisible } from '@account-center/directory';
import type { Caller, Transaction } from '@account-center/kit';
import { and, eq, inArray } from 'drizzle-orm';
import { listMemberAccounts } from '../ledger/ledger.queries.ts';
import { type LedgerAccountRow, ledgerAccount } from '../ledger/ledger.table.ts';

/** What clients get to see of a sub-account. Kept whole as the answer to an idempotency key. */
export interface SmsAccountView {
  id: string;
  memberId: string;
  balance: number;
  state: LedgerAccountRow['state'];
}

export const viewOf = ({ id, owner, balance, state }: LedgerAccountRow): SmsAccountView => ({
  id,
  memberId: owner,
  balance,
  state,
});

/** Accounts of those among the members whom the caller may find. */
export async function listVisibleAccounts(
  tx: Transaction,
  caller: Caller,
  memberIds: readonly string[],
): Promise<SmsAccountView[]> {
  const condition = and(inArray(ledgerAccount.owner, [...memberIds]), isVisible(caller, ledgerAccount.memberId));
  const rows = await listMemberAccounts(tx, condition);
  return rows.map(viewOf);
}

export async function findOwnAccount(tx: Transaction, memberId: string): Promise<SmsAccountView | undefined> {
  const [row] = await listMemberAccounts(tx, eq(ledgerAccount.owner, memberId));
  return row && viewOf(row);
}
