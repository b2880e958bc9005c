import type { BaseContext } from '@account-center/kit';
import { readTenant } from '@account-center/kit/database';
import { findMemberAccount } from '../ledger/index.ts';
import { type SmsAccountView, viewOf } from './account.rules.ts';

/** The caller's own sub-account; null for callers that are not members. */
export async function readOwnAccount(context: BaseContext): Promise<SmsAccountView | null> {
  const { memberId } = context.caller;
  if (!memberId) return null;
  const account = await readTenant(context, (tx) => findMemberAccount(tx, memberId));
  return account ? viewOf(account) : null;
}
