import { directoryMember } from '@account-center/directory';
import type { Transaction } from '@account-center/kit/database';
import { and, eq } from 'drizzle-orm';

export async function existsActiveMember(tx: Transaction, memberId: string): Promise<boolean> {
  const rows = await tx
    .select({ id: directoryMember.memberId })
    .from(directoryMember)
    .where(and(eq(directoryMember.memberId, memberId), eq(directoryMember.status, 'ACTIVE')));
  return rows.length > 0;
}
