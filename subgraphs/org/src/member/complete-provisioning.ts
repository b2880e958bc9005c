import type { Transaction } from '@account-center/kit/database';
import { eq } from 'drizzle-orm';
import { provisioningLost } from './member.errors.ts';
import { tellMembers } from './member.events.ts';
import { member, type MemberRow, provisioning } from './member.table.ts';

/** Makes the members of a saga active and tells the siblings. @throws TRY_AGAIN when the saga is being undone. */
export async function completeProvisioning(tx: Transaction, id: string): Promise<MemberRow[]> {
  const [saga] = await tx.select().from(provisioning).where(eq(provisioning.id, id)).for('update');
  if (saga?.state !== 'OPEN') throw provisioningLost();
  const rows = await tx
    .update(member)
    .set({ status: 'ACTIVE', provisioningId: null })
    .where(eq(member.provisioningId, id))
    .returning();
  await tx.delete(provisioning).where(eq(provisioning.id, id));
  await tellMembers(tx, rows);
  return rows;
}
