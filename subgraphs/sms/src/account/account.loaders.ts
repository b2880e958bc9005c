import type { BaseContext } from '@account-center/kit';
import { readTenant } from '@account-center/kit/database';
import DataLoader from 'dataloader';
import { listVisibleAccounts } from '../ledger/index.ts';
import { type SmsAccountView, viewOf } from './account.rules.ts';

/** Loads the sub-accounts of many members at once; null for members whom the caller may not see. */
export const createAccountLoader = (context: BaseContext): DataLoader<string, SmsAccountView | null> =>
  new DataLoader(async (memberIds) => {
    const accounts = await readTenant(context, (tx) => listVisibleAccounts(tx, context.caller, memberIds));
    const byMember = new Map(accounts.map((account) => [account.owner, viewOf(account)]));
    return memberIds.map((memberId) => byMember.get(memberId) ?? null);
  });
