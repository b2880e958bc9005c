import { directoryAccount } from '@account-center/directory';
import type { Caller } from '@account-center/kit';
import type { Transaction } from '@account-center/kit/database';
import { eq } from 'drizzle-orm';
import {
  accountClosed,
  accountSuspended,
  type LedgerAccountRow,
  type LockedAccounts,
  lockAccounts,
} from '../ledger/index.ts';
import { nothingToPayWith, senderDisabled } from './sending.errors.ts';

const SPEND_MAIN = 'sms:main:spend';

/** @throws FORBIDDEN when the sender's account is disabled or closed. The session may still be valid at that moment. */
async function assertSenderEnabled(tx: Transaction, memberId: string): Promise<void> {
  const [account] = await tx
    .select({ status: directoryAccount.status })
    .from(directoryAccount)
    .where(eq(directoryAccount.memberId, memberId));
  if (account && account.status !== 'ENABLED') throw senderDisabled();
}

function payingAccount(accounts: LockedAccounts, { memberId, permissions }: Caller): LedgerAccountRow {
  const own = memberId ? accounts.member(memberId) : undefined;
  // A suspended or closed sub-account blocks its member, even one who may spend the main account's credit.
  if (own?.state === 'SUSPENDED') throw accountSuspended();
  if (own?.state === 'CLOSED') throw accountClosed(own.owner);
  if (permissions.includes(SPEND_MAIN)) return accounts.single('MAIN');
  if (!own) throw nothingToPayWith();
  return own;
}

/**
 * Locks the account that pays for the caller's messages, and the pending account.
 * @throws FORBIDDEN, SMS_ACCOUNT_SUSPENDED, SMS_ACCOUNT_CLOSED
 */
export async function lockPayer(
  tx: Transaction,
  caller: Caller,
): Promise<{ payer: LedgerAccountRow; pending: LedgerAccountRow }> {
  const { memberId } = caller;
  if (memberId) await assertSenderEnabled(tx, memberId);
  const accounts = await lockAccounts(tx, { kinds: ['MAIN', 'PENDING'], memberIds: memberId ? [memberId] : [] });
  return { payer: payingAccount(accounts, caller), pending: accounts.single('PENDING') };
}
