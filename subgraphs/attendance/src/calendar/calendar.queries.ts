import type { Transaction } from '@account-center/kit/database';
import { sql } from 'drizzle-orm';
import { calendarYear } from './calendar.table.ts';
import { type StatutoryYears, withOwnYears } from './calendar.rules.ts';

/** A year of the enterprise's own. */
export type OwnYear = Pick<typeof calendarYear.$inferSelect, 'year' | 'days'>;

/** The years of the transaction's enterprise as a JSON list of `OwnYear`, for a statement that reads more. */
export const ownYears = sql`(select coalesce(json_agg(newest), '[]') from (
  select distinct on (year) year, days from ${calendarYear} order by year, id desc) newest)`;

/** The calendar of the transaction's enterprise: the shipped years and its own. */
export async function findCalendar(tx: Transaction): Promise<StatutoryYears> {
  const [row] = await tx.execute<{ years: OwnYear[] }>(sql`select ${ownYears} as years`);
  return withOwnYears(row?.years ?? []);
}

export async function saveCalendarYear(tx: Transaction, row: typeof calendarYear.$inferInsert): Promise<void> {
  await tx.insert(calendarYear).values(row);
}
