import type { Transaction } from '@account-center/kit';
import { eq } from 'drizzle-orm';
import { attendanceClosure, type ClosureRow } from './closure.table.ts';

export async function findClosure(tx: Transaction, memberId: string): Promise<ClosureRow | undefined> {
  const [row] = await tx.select().from(attendanceClosure).where(eq(attendanceClosure.memberId, memberId));
  return row;
}

/** Keeps the ends of members' attendance; the first one of each stands. */
export async function saveClosures(tx: Transaction, rows: Omit<ClosureRow, 'createdAt'>[]): Promise<void> {
  if (rows.length > 0) await tx.insert(attendanceClosure).values(rows).onConflictDoNothing();
}
