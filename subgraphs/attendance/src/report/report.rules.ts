import type DataLoader from 'dataloader';
import { badUserInput } from '@account-center/kit';
import {
  type Connection,
  type CursorList,
  cursorList,
  decodeCursor,
  type PageArguments,
  pageSize,
  toConnection,
} from '@account-center/kit/graphql';
import { countsFor, type Figure, type Totals, totalsOf } from '../judging/index.ts';
import type { Difference, LockRow } from '../snapshot/index.ts';
import { addDays, monthRange, weekdayOf } from '../zone/index.ts';
import type { Days, MemberDay } from './judge-members.ts';

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;
const DEFAULT_RANKING = 10;

export interface DayReport {
  day: string;
  members: MemberDay[];
}

export interface MemberMonth {
  memberId: string;
  name: string;
  employeeNumber: string | null;
  totals: Totals;
  days: MemberDay[];
}

export interface MonthReport extends Days {
  month: string;
  /** The department that it was asked for. */
  departmentId: string | null | undefined;
  /** In which its days are counted. */
  zone: string;
  /** Null while the month is not locked. */
  lock: LockRow | null;
  members: MemberMonth[];
  totals: Totals;
}

/** A month whose members are judged when a field needs them. */
export interface OpenedMonth extends Days, Pick<MonthReport, 'month' | 'lock'> {
  /** All members; judged once. */
  whole(): Promise<MonthReport>;
  /** Single members; null for those who are not within the scope. */
  memberMonths: DataLoader<string, MemberMonth | null>;
}

/** A day of a locked month that would be judged otherwise now. */
export interface Adjustment {
  memberId: string;
  name: string;
  day: string;
  differences: Difference[];
  locked: MemberDay | null;
  current: MemberDay | null;
}

/** The days of a month until today. @throws BAD_USER_INPUT for an invalid or future month. */
export function daysOfMonth(month: string, today: string): Days {
  if (!MONTH.test(month)) throw badUserInput([{ path: 'month', reason: 'must be a month such as 2026-03' }]);
  const { from, to } = monthRange(month);
  if (from > today) throw badUserInput([{ path: 'month', reason: 'must not be in the future' }]);
  return { from, to: to < today ? to : today };
}

const dayList = ({ day }: DayReport) => cursorList('attendanceDay', ['text', 'id'], { day });
const monthList = ({ month }: MonthReport) => cursorList('attendanceMonth', ['text', 'id'], { month });

type Named = { memberId: string; name: string };

const isAfter = (key: readonly string[], other: readonly string[]): boolean => {
  const at = key.findIndex((part, index) => part !== other[index]);
  return at !== -1 && (key[at] ?? '') > (other[at] ?? '');
};

/** A page ordered by a key. A cursor stays valid when its row is no longer in the list. */
function pageBy<Row>(
  list: CursorList,
  rows: readonly Row[],
  page: PageArguments,
  keyOf: (row: Row) => string[],
): Connection<Row> {
  const size = pageSize(page);
  const last = typeof page.after === 'string' ? decodeCursor(list, page.after).map(String) : null;
  const sorted = rows.toSorted((one, other) => (isAfter(keyOf(one), keyOf(other)) ? 1 : -1));
  const rest = last ? sorted.filter((row) => isAfter(keyOf(row), last)) : sorted;
  return toConnection(list, rest.slice(0, size + 1), size, keyOf, { after: page.after });
}

const pageOf = <Row extends Named>(list: CursorList, rows: readonly Row[], page: PageArguments): Connection<Row> =>
  pageBy(list, rows, page, ({ name, memberId }) => [name, memberId]);

/** Adjustments by day and name. */
export const pageAdjustments = (
  { month }: MonthReport,
  rows: readonly Adjustment[],
  page: PageArguments,
): Connection<Adjustment> =>
  pageBy(cursorList('attendanceAdjustments', ['text', 'text', 'id'], { month }), rows, page, (row) => [
    row.day,
    row.name,
    row.memberId,
  ]);

/** The members behind a figure of a day. */
export const membersOfDay = (
  report: DayReport,
  figure: Figure | null | undefined,
  page: PageArguments,
): Connection<MemberDay> =>
  pageOf(dayList(report), figure ? report.members.filter((day) => countsFor(figure, day)) : report.members, page);

/** The members with a figure above zero in a month. */
export const membersOfMonth = (
  report: MonthReport,
  figure: Figure | null | undefined,
  page: PageArguments,
): Connection<MemberMonth> =>
  pageOf(
    monthList(report),
    figure ? report.members.filter((member) => member.totals.days[figure] > 0) : report.members,
    page,
  );

/** Members with anomalies, ordered by the number of days, then by minutes late. */
export function rankByAnomalies(report: MonthReport, first: number | null | undefined): MemberMonth[] {
  const size = pageSize({ first: first ?? DEFAULT_RANKING });
  return report.members
    .filter(({ totals }) => totals.days.ANOMALY > 0)
    .toSorted(
      (one, other) =>
        other.totals.days.ANOMALY - one.totals.days.ANOMALY || other.totals.lateMinutes - one.totals.lateMinutes,
    )
    .slice(0, size);
}

/** The sums of a member's days by week, from Monday to Sunday. @param days consecutive */
export const weeksOf = (days: readonly MemberDay[]): (Days & { figures: Totals })[] =>
  [...Map.groupBy(days, ({ day }) => addDays(day, 1 - weekdayOf(day))).values()].map((week) => ({
    from: week[0]?.day ?? '',
    to: week.at(-1)?.day ?? '',
    figures: totalsOf(week),
  }));

/** The scope of an overview: a department with its subtree, or the caller's whole scope. */
export interface Overview {
  departmentId: string | null;
}
