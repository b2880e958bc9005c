import type { BaseContext } from '@account-center/kit';
import { withTenant } from '@account-center/kit/database';
import { sumBalances } from './ledger.queries.ts';

/** The total balance of each kind of account, and the sum of all: zero unless the ledger is inconsistent (SMS-1). */
export async function readLedger(context: BaseContext) {
  const held = await withTenant(context, sumBalances, { accessMode: 'read only' });
  return {
    sum: [...held.values()].reduce((sum, balance) => sum + balance, 0n),
    dealers: held.get('DEALER') ?? 0n,
    main: held.get('MAIN') ?? 0n,
    members: held.get('MEMBER') ?? 0n,
    pending: held.get('PENDING') ?? 0n,
    spent: held.get('SPENT') ?? 0n,
  };
}
