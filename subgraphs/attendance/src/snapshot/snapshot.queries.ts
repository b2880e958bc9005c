import { inPieces, isOneOf, type Transaction } from '@account-center/kit/database';
import { and, asc, desc, eq } from 'drizzle-orm';
import type { SnapshotDay } from './snapshot.rules.ts';
import { unpackDay } from './snapshot.rules.ts';
import { lockedMember, type LockRow, monthLock, type NewLockedMember } from './snapshot.table.ts';

const ROWS_AT_ONCE = 200;

/** The lock of a month; undefined while it is not locked. */
export async function findLock(tx: Transaction, month: string): Promise<LockRow | undefined> {
  const [newest] = await tx
    .select()
    .from(monthLock)
    .where(eq(monthLock.month, month))
    .orderBy(desc(monthLock.id))
    .limit(1);
  return newest?.locked ? newest : undefined;
}

export async function insertLock(tx: Transaction, row: typeof monthLock.$inferInsert): Promise<LockRow> {
  const [inserted] = await tx.insert(monthLock).values(row).returning();
  if (!inserted) throw new Error('The lock was not kept');
  return inserted;
}

export async function insertLockedMembers(tx: Transaction, rows: readonly NewLockedMember[]): Promise<void> {
  for (const some of inPieces(rows, ROWS_AT_ONCE)) await tx.insert(lockedMember).values([...some]);
}

/** A member of a snapshot. */
export interface SnapshotMember {
  memberId: string;
  name: string;
  employeeNumber: string | null;
  days: SnapshotDay[];
}

/** The given members of a snapshot, ordered by the name that they had. */
export async function listLockedMembers(
  tx: Transaction,
  lockId: string,
  memberIds: readonly string[],
): Promise<SnapshotMember[]> {
  const { memberId, name, employeeNumber, days } = lockedMember;
  const rows = await tx
    .select({ memberId, name, employeeNumber, days })
    .from(lockedMember)
    .where(and(eq(lockedMember.lockId, lockId), isOneOf(memberId, memberIds)))
    .orderBy(asc(name), asc(memberId));
  return rows.map((row) => ({ ...row, days: row.days.map(unpackDay) }));
}
