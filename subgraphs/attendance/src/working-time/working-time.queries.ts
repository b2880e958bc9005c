import type { Transaction } from '@account-center/kit/database';
import { afterCursor, type CursorList, cursorList } from '@account-center/kit/graphql';
import { and, count, desc, eq, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import type { WorkingTime } from './working-time.rules.ts';
import { workingTime, type WorkingTimeRow } from './working-time.table.ts';

/** A member's versions, oldest first, as a column of a statement that reads members. */
export const workingTimesOf = (memberId: SQLWrapper): SQL<WorkingTime[]> => sql`(
  select coalesce(json_agg(json_build_object('id', id, 'memberId', member_id, 'effectiveFrom', effective_from,
    'dailyMinutes', daily_minutes, 'weeklyMinutes', weekly_minutes) order by effective_from, id), '[]')
  from ${workingTime} where ${workingTime.memberId} = ${memberId})`;

export const workingTimeList = (memberId: string): CursorList =>
  cursorList('attendanceWorkingTimes', ['text', 'id'], { memberId });

/** A member's versions, those that hold last first. */
export async function listWorkingTimes(
  tx: Transaction,
  memberId: string,
  page: { after: string | null | undefined; limit: number },
): Promise<WorkingTimeRow[]> {
  const { effectiveFrom, id } = workingTime;
  return tx
    .select()
    .from(workingTime)
    .where(
      and(
        eq(workingTime.memberId, memberId),
        afterCursor(workingTimeList(memberId), page.after, [sql`${effectiveFrom}::text`, id], 'desc'),
      ),
    )
    .orderBy(desc(effectiveFrom), desc(id))
    .limit(page.limit);
}

export async function countWorkingTimes(tx: Transaction, memberId: string): Promise<number> {
  const [row] = await tx.select({ count: count() }).from(workingTime).where(eq(workingTime.memberId, memberId));
  return row?.count ?? 0;
}

export async function insertWorkingTime(
  tx: Transaction,
  row: typeof workingTime.$inferInsert,
): Promise<WorkingTimeRow> {
  const [inserted] = await tx.insert(workingTime).values(row).returning();
  if (!inserted) throw new Error('The working time was not kept');
  return inserted;
}
