import type { Transaction } from '@account-center/kit/database';
import { desc } from 'drizzle-orm';
import { calendarYear } from './calendar.table.ts';
import { type StatutoryYears, withOwnYears } from './calendar.rules.ts';

/** The calendar of the transaction's enterprise: the shipped years and its own. */
export async function findCalendar(tx: Transaction): Promise<StatutoryYears> {
  const { year, days, id } = calendarYear;
  const own = await tx.selectDistinctOn([year], { year, days }).from(calendarYear).orderBy(year, desc(id));
  return withOwnYears(own);
}

export async function saveCalendarYear(tx: Transaction, row: typeof calendarYear.$inferInsert): Promise<void> {
  await tx.insert(calendarYear).values(row);
}
