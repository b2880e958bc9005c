import {
  badUserInput,
  type BaseContext,
  type Connection,
  type CursorList,
  cursorList,
  decodeCursor,
  type PageArguments,
  pageSize,
  toConnection,
  type Transaction,
  withTenant,
} from '@account-center/kit';
import type { Context } from '../context.ts';
import { addTotals, countsFor, type Figure, noTotals, type Totals, totalsOf } from '../judging/figures.ts';
import { requireDepartment } from '../scope/department-scope.ts';
import { findZone } from '../zone/enterprise-zone.ts';
import { dayOf, monthBefore, monthRange } from '../zone/zone.ts';
import { type Days, judgeMembers, type MemberDay } from './judgement.ts';

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
  members: MemberMonth[];
  totals: Totals;
}

type DepartmentId = string | null | undefined;

const question = (ctx: BaseContext, days: Days, departmentId: DepartmentId) => ({
  enterpriseId: ctx.caller.enterpriseId ?? '',
  caller: ctx.caller,
  selection: { departmentId },
  days,
  now: ctx.runtime.now(),
});

const todayOf = async (tx: Transaction, ctx: BaseContext): Promise<string> =>
  dayOf(ctx.runtime.now(), await findZone(tx));

/** @param pick the day that is wanted, by today in the enterprise's time zone. @throws NOT_FOUND, BAD_USER_INPUT */
export async function reportDay(
  ctx: Context,
  departmentId: DepartmentId,
  pick: (today: string) => string,
): Promise<DayReport> {
  return withTenant(ctx, async (tx) => {
    if (departmentId) await requireDepartment(tx, ctx.caller, departmentId);
    const today = await todayOf(tx, ctx);
    const day = pick(today);
    if (day > today) throw badUserInput([{ path: 'date', reason: 'must not be a day to come' }]);
    const judged = await judgeMembers(tx, question(ctx, { from: day, to: day }, departmentId));
    return { day, members: judged.flatMap((one) => one.days) };
  });
}

/** The days of a month until today. @throws BAD_USER_INPUT for what is no month, or one to come. */
export function daysOfMonth(month: string, today: string): Days {
  if (!MONTH.test(month)) throw badUserInput([{ path: 'month', reason: 'must be a month such as 2026-03' }]);
  const { from, to } = monthRange(month);
  if (from > today) throw badUserInput([{ path: 'month', reason: 'must not be a month to come' }]);
  return { from, to: to < today ? to : today };
}

/** A month of the members within scope: for each the fold of the days, and over all the fold of the members (ATT-12). */
export async function judgeMonth(
  tx: Transaction,
  ctx: BaseContext,
  departmentId: DepartmentId,
  month: string,
): Promise<MonthReport> {
  if (departmentId) await requireDepartment(tx, ctx.caller, departmentId);
  const days = daysOfMonth(month, await todayOf(tx, ctx));
  const judged = await judgeMembers(tx, question(ctx, days, departmentId));
  const members = judged.map(({ attendee, days: own }): MemberMonth => {
    const { memberId, name, employeeNumber } = attendee;
    return { memberId, name, employeeNumber, totals: totalsOf(own), days: own };
  });
  return { month, ...days, members, totals: members.map(({ totals }) => totals).reduce(addTotals, noTotals) };
}

export const reportMonth = (ctx: Context, departmentId: DepartmentId, month: string): Promise<MonthReport> =>
  withTenant(ctx, (tx) => judgeMonth(tx, ctx, departmentId, month));

export async function reportLastMonth(ctx: Context, departmentId: DepartmentId): Promise<MonthReport> {
  return withTenant(ctx, async (tx) => judgeMonth(tx, ctx, departmentId, monthBefore(await todayOf(tx, ctx))));
}

const dayList = ({ day }: DayReport) => cursorList('attendanceDay', ['text', 'id'], { day });
const monthList = ({ month }: MonthReport) => cursorList('attendanceMonth', ['text', 'id'], { month });

type Named = { memberId: string; name: string };

const isAfter = (row: Named, [name = '', memberId = '']: readonly string[]) =>
  row.name > name || (row.name === name && row.memberId > memberId);

/** A page in the order of the names. A cursor also holds when its member is not in the list any more. */
function pageOf<Row extends Named>(list: CursorList, rows: readonly Row[], page: PageArguments): Connection<Row> {
  const size = pageSize(page);
  const last = typeof page.after === 'string' ? decodeCursor(list, page.after).map(String) : null;
  const sorted = rows.toSorted((one, other) => (isAfter(one, [other.name, other.memberId]) ? 1 : -1));
  const rest = last ? sorted.filter((row) => isAfter(row, last)) : sorted;
  return toConnection(list, rest.slice(0, size + 1), size, (row) => [row.name, row.memberId], { after: page.after });
}

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

/** Members with anomalies, those with the most days first, then by minutes late. */
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

/** Today of members, in the order of the ids; null for whom the caller may not see. */
export async function listToday(ctx: BaseContext, memberIds: readonly string[]): Promise<(MemberDay | null)[]> {
  return withTenant(ctx, async (tx) => {
    const today = await todayOf(tx, ctx);
    const asked = { ...question(ctx, { from: today, to: today }, null), selection: { memberIds } };
    const judged = await judgeMembers(tx, asked);
    const byMember = new Map(judged.map(({ attendee, days }) => [attendee.memberId, days[0] ?? null]));
    return memberIds.map((memberId) => byMember.get(memberId) ?? null);
  });
}
