import type { BaseContext } from '@account-center/kit';
import { readTenant } from '@account-center/kit/database';
import { findSingleAccount } from '../ledger/index.ts';

/** Credit in the caller's main account; null for another enterprise. */
export async function readMainBalance(context: BaseContext, enterpriseId: string): Promise<number | null> {
  if (context.caller.enterpriseId !== enterpriseId) return null;
  const main = await readTenant(context, (tx) => findSingleAccount(tx, 'MAIN'));
  return main?.balance ?? null;
}
