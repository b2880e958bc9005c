import type { Resolvers } from '../generated/resolvers.ts';
import { explainPunches, totalsOf } from '../judging/index.ts';
import type { PunchRow } from '../punch/index.ts';
import { addDays } from '../zone/index.ts';
import { listAdjustments } from './list-adjustments.ts';
import { reportDay } from './report-day.ts';
import { reportLastMonth, reportMonth } from './report-month.ts';
import { membersOfDay, membersOfMonth, rankByAnomalies, weeksOf } from './report.rules.ts';

const isRow = (row: PunchRow | Error | null): row is PunchRow => row !== null && !(row instanceof Error);

type Names =
  | 'AttendanceOverview'
  | 'AttendanceAdjustment'
  | 'AttendanceDay'
  | 'AttendanceMonth'
  | 'AttendanceFigures'
  | 'AttendanceMemberDay'
  | 'AttendanceMemberMonth'
  | 'AttendancePunchUse'
  | 'AttendanceRulesVersion'
  | 'AttendanceShiftOutcome'
  | 'Query';

export const reportResolvers: Pick<Resolvers, Names> = {
  Query: {
    attendanceOverview: (_root, { departmentId }) => ({ departmentId: departmentId ?? null }),
    attendanceDay: (_root, { date, departmentId }, ctx) => reportDay(ctx, departmentId, () => date),
    attendanceMonthReport: (_root, { month, departmentId }, ctx) => reportMonth(ctx, departmentId, month),
  },
  AttendanceOverview: {
    today: ({ departmentId }, _args, ctx) => reportDay(ctx, departmentId, (today) => today),
    yesterday: ({ departmentId }, _args, ctx) => reportDay(ctx, departmentId, (today) => addDays(today, -1)),
    lastMonth: ({ departmentId }, _args, ctx) => reportLastMonth(ctx, departmentId),
  },
  AttendanceDay: {
    date: ({ day }) => day,
    figures: ({ members }) => totalsOf(members),
    members: (report, { figure, ...page }) => membersOfDay(report, figure, page),
  },
  AttendanceMonth: {
    figures: async ({ whole }) => (await whole()).totals,
    members: async ({ whole }, { figure, ...page }) => membersOfMonth(await whole(), figure, page),
    adjustments: async ({ whole }, page, ctx) => listAdjustments(ctx, await whole(), page),
    ranking: async ({ whole }, { first }) => rankByAnomalies(await whole(), first),
    member: ({ memberMonths }, { id }) => memberMonths.load(id),
  },
  AttendanceAdjustment: {
    member: ({ memberId }) => ({ id: memberId }),
    date: ({ day }) => day,
  },
  AttendanceFigures: {
    due: ({ days }) => days.DUE,
    in: ({ days }) => days.IN,
    out: ({ days }) => days.OUT,
    normal: ({ days }) => days.NORMAL,
    late: ({ days }) => days.LATE,
    early: ({ days }) => days.EARLY,
    absent: ({ days }) => days.ABSENT,
    missingIn: ({ days }) => days.MISSING_IN,
    missingOut: ({ days }) => days.MISSING_OUT,
    pending: ({ days }) => days.PENDING,
    provisional: ({ days }) => days.PROVISIONAL,
    rest: ({ days }) => days.REST,
    calendarUnknown: ({ days }) => days.CALENDAR_UNKNOWN,
    overtime: ({ days }) => days.OVERTIME,
    overtimeWorkday: ({ days }) => days.OVERTIME_WORKDAY,
    overtimeRestDay: ({ days }) => days.OVERTIME_REST_DAY,
    overtimeHoliday: ({ days }) => days.OVERTIME_HOLIDAY,
    outside: ({ days }) => days.OUTSIDE,
    anomaly: ({ days }) => days.ANOMALY,
  },
  AttendanceMemberDay: {
    member: ({ memberId }) => ({ id: memberId }),
    date: ({ day }) => day,
    rulesVersion: ({ version }) => version,
    punchUses: (day) => explainPunches(day),
    punches: async ({ punches }, _args, ctx) =>
      (await ctx.loaders.punch.loadMany(punches.map(({ id }) => id))).filter(isRow),
  },
  AttendanceMemberMonth: {
    member: ({ memberId }) => ({ id: memberId }),
    figures: ({ totals }) => totals,
    weeks: ({ days }) => weeksOf(days),
  },
  AttendanceRulesVersion: {
    target: ({ targetKind }) => targetKind,
    department: ({ targetKind, targetId }) => (targetKind === 'DEPARTMENT' ? { id: targetId } : null),
    member: ({ targetKind, targetId }) => (targetKind === 'MEMBER' ? { id: targetId } : null),
  },
  AttendancePunchUse: {
    punch: ({ punch }, _args, ctx) => ctx.loaders.punch.load(punch.id),
    supersededBy: ({ supersededBy }, _args, ctx) => (supersededBy ? ctx.loaders.punch.load(supersededBy.id) : null),
  },
  AttendanceShiftOutcome: {
    name: ({ window }) => window.shift.name,
    startsAt: ({ window }) => new Date(window.shift.start),
    endsAt: ({ window }) => new Date(window.shift.end),
    opensAt: ({ window }) => new Date(window.from),
    closesAt: ({ window }) => new Date(window.until),
    dueUntil: ({ dueUntil }) => new Date(dueUntil),
    statuses: ({ findings }) => findings,
    in: (shift, _args, ctx) => (shift.in ? ctx.loaders.punch.load(shift.in.id) : null),
    out: (shift, _args, ctx) => (shift.out ? ctx.loaders.punch.load(shift.out.id) : null),
  },
};
