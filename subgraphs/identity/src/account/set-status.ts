import type { Transaction } from '@account-center/kit/database';
import { eq, sql } from 'drizzle-orm';
import { publishAccounts } from './account.events.ts';
import { account, type AccountRow } from './account.table.ts';

/** Enables or disables an account, and publishes the change. */
export async function setStatus(tx: Transaction, row: AccountRow, status: 'ENABLED' | 'DISABLED'): Promise<void> {
  if (row.status === status) return;
  const [changed] = await tx
    .update(account)
    .set({ status, version: sql`${account.version} + 1` })
    .where(eq(account.id, row.id))
    .returning();
  if (changed) await publishAccounts(tx, [changed]);
}
