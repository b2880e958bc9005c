import type { BaseContext } from '@account-center/kit';
import { withTenant } from '@account-center/kit/database';
import { and, eq } from 'drizzle-orm';
import { discardAccounts } from '../account/index.ts';
import { member, provisioning } from './member.table.ts';
import { batchKeysOf } from './provisioning.rules.ts';

/** Takes the accounts back and removes the members: no trace is left in either service. Repeatable. */
export async function undoProvisioning(context: BaseContext, id: string): Promise<void> {
  const [saga] = await withTenant(context, (tx) =>
    tx.update(provisioning).set({ state: 'DISCARDING' }).where(eq(provisioning.id, id)).returning(),
  );
  if (!saga) return;
  await discardAccounts(context, batchKeysOf(id, saga.batches));
  await withTenant(context, async (tx) => {
    await tx.delete(member).where(and(eq(member.provisioningId, id), eq(member.status, 'PROVISIONING')));
    await tx.delete(provisioning).where(eq(provisioning.id, id));
  });
}
