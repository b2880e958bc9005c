import type { Transaction } from '@account-center/kit';
import { eq } from 'drizzle-orm';
import { attendanceClosure, type ClosureRow } from './closure.table.ts';

export async function findClosure(tx: Transaction, memberId: string): Promise<ClosureRow | undefined> {
  const [row] = await tx.select().from(attendanceClosure).where(eq(attendanceClosure.memberId, memberId));
  return row;
}

/** Keeps the end of a member's attendance; the first one stands. */
export async function saveClosure(tx: Transaction, row: Omit<ClosureRow, 'createdAt'>): Promise<void> {
  await tx.insert(attendanceClosure).values(row).onConflictDoNothing();
}
