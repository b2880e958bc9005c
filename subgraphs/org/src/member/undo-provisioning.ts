import { withEnterprise } from '@account-center/kit/database';
import { and, eq } from 'drizzle-orm';
import { discardAccounts, type Initiator } from '../account/index.ts';
import { member, provisioning } from './member.table.ts';
import { batchKeysOf } from './provisioning.rules.ts';

/** Takes the accounts back and removes the members: no trace is left in either service. Repeatable. */
export async function undoProvisioning(initiator: Initiator, id: string): Promise<void> {
  const { runtime, enterpriseId } = initiator;
  const [saga] = await withEnterprise(runtime.db, enterpriseId, (tx) =>
    tx.update(provisioning).set({ state: 'DISCARDING' }).where(eq(provisioning.id, id)).returning(),
  );
  if (!saga) return;
  await discardAccounts(initiator, batchKeysOf(id, saga.batches));
  await withEnterprise(runtime.db, enterpriseId, async (tx) => {
    await tx.delete(member).where(and(eq(member.provisioningId, id), eq(member.status, 'PROVISIONING')));
    await tx.delete(provisioning).where(eq(provisioning.id, id));
  });
}
