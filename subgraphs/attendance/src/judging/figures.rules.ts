import type { OvertimeKind } from '../rulebook/index.ts';
import type { DayStatus, JudgedDay } from './judge-day.ts';

const ANOMALIES: readonly DayStatus[] = ['ABSENT', 'LATE', 'EARLY', 'MISSING_IN', 'MISSING_OUT'];

type Day = Pick<
  JudgedDay,
  | 'kind'
  | 'state'
  | 'statuses'
  | 'shifts'
  | 'lateMinutes'
  | 'earlyMinutes'
  | 'overtimeMinutes'
  | 'overtimeKind'
  | 'requiredMinutes'
  | 'workedMinutes'
  | 'outsidePunches'
>;
const overtimeOn = (kind: OvertimeKind) => (day: Day) => (day.overtimeKind === kind ? day.overtimeMinutes : 0);
const has = (status: DayStatus) => (day: Day) => day.statuses.includes(status);

/** The condition of each figure of a day. A number and the list of members behind it use the same rule (ATT-10). */
const conditions = {
  DUE: (day: Day) => day.kind === 'WORKDAY' && day.shifts.length > 0,
  IN: (day: Day) => day.shifts.some((shift) => shift.in),
  OUT: (day: Day) => day.shifts.some((shift) => shift.out),
  NORMAL: has('NORMAL'),
  LATE: has('LATE'),
  EARLY: has('EARLY'),
  ABSENT: has('ABSENT'),
  MISSING_IN: has('MISSING_IN'),
  MISSING_OUT: has('MISSING_OUT'),
  PENDING: has('PENDING'),
  PROVISIONAL: (day: Day) => day.state === 'PROVISIONAL',
  REST: has('REST'),
  CALENDAR_UNKNOWN: has('CALENDAR_UNKNOWN'),
  OVERTIME: (day: Day) => day.overtimeMinutes > 0,
  OVERTIME_WORKDAY: (day: Day) => overtimeOn('WORKDAY')(day) > 0,
  OVERTIME_REST_DAY: (day: Day) => overtimeOn('REST_DAY')(day) > 0,
  OVERTIME_HOLIDAY: (day: Day) => overtimeOn('STATUTORY_HOLIDAY')(day) > 0,
  OUTSIDE: (day: Day) => day.outsidePunches > 0,
  ANOMALY: (day: Day) => day.statuses.some((status) => ANOMALIES.includes(status)),
} as const;

export type Figure = keyof typeof conditions;
export const figures = Object.keys(conditions) as Figure[];

/** True when the day counts for the figure. */
export const countsFor = (figure: Figure, day: Day): boolean => conditions[figure](day);

/** What is summed up over days. */
const amounts = {
  lateMinutes: (day: Day) => day.lateMinutes,
  earlyMinutes: (day: Day) => day.earlyMinutes,
  overtimeMinutes: (day: Day) => day.overtimeMinutes,
  workdayOvertimeMinutes: overtimeOn('WORKDAY'),
  restDayOvertimeMinutes: overtimeOn('REST_DAY'),
  holidayOvertimeMinutes: overtimeOn('STATUTORY_HOLIDAY'),
  requiredMinutes: (day: Day) => day.requiredMinutes,
  workedMinutes: (day: Day) => day.workedMinutes,
  outsidePunches: (day: Day) => day.outsidePunches,
} as const;

type Sum = keyof typeof amounts;
export const sums = Object.keys(amounts) as Sum[];

/** Number of days (or of members on one day) per figure, and sums of minutes. */
export type Totals = Readonly<Record<Sum, number> & { days: Readonly<Record<Figure, number>> }>;

const makeTotals = (count: (figure: Figure) => number, add: (sum: Sum) => number): Totals => ({
  ...(Object.fromEntries(sums.map((sum) => [sum, add(sum)])) as Record<Sum, number>),
  days: Object.fromEntries(figures.map((figure) => [figure, count(figure)])) as Record<Figure, number>,
});

export const noTotals: Totals = makeTotals(
  () => 0,
  () => 0,
);

export const addTotals = (one: Totals, other: Totals): Totals =>
  makeTotals(
    (figure) => one.days[figure] + other.days[figure],
    (sum) => one[sum] + other[sum],
  );

/** Sums the figures of days; independent of their order and grouping (ATT-12). */
export function totalsOf(days: readonly Day[]): Totals {
  const over = (amount: (day: Day) => number) => days.reduce((total, day) => total + amount(day), 0);
  return makeTotals(
    (figure) => over((day) => (countsFor(figure, day) ? 1 : 0)),
    (sum) => over(amounts[sum]),
  );
}
