import type { Transaction } from '@account-center/kit/database';
import { eq } from 'drizzle-orm';
import { tellMembers } from './member.events.ts';
import { member, type MemberRow } from './member.table.ts';

/**
 * Activates the members of a provisioning and publishes them to the siblings. Runs in the saga's step MEMBERS, which
 * holds the saga's lock.
 */
export async function activateMembers(tx: Transaction, provisioningId: string): Promise<MemberRow[]> {
  const rows = await tx
    .update(member)
    .set({ status: 'ACTIVE', provisioningId: null })
    .where(eq(member.provisioningId, provisioningId))
    .returning();
  await tellMembers(tx, rows);
  return rows;
}
