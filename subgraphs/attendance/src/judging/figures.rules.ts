import type { DayStatus, JudgedDay } from './judge-day.ts';

const ANOMALIES: readonly DayStatus[] = ['ABSENT', 'LATE', 'EARLY', 'MISSING_IN', 'MISSING_OUT'];

type Day = Pick<
  JudgedDay,
  'kind' | 'state' | 'statuses' | 'shifts' | 'lateMinutes' | 'earlyMinutes' | 'overtimeMinutes' | 'outsidePunches'
>;
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
  OUTSIDE: (day: Day) => day.outsidePunches > 0,
  ANOMALY: (day: Day) => day.statuses.some((status) => ANOMALIES.includes(status)),
} as const;

export type Figure = keyof typeof conditions;
export const figures = Object.keys(conditions) as Figure[];

/** True when the day counts for the figure. */
export const countsFor = (figure: Figure, day: Day): boolean => conditions[figure](day);

/** Number of days (or of members on one day) per figure, and sums of minutes. */
export interface Totals {
  days: Readonly<Record<Figure, number>>;
  lateMinutes: number;
  earlyMinutes: number;
  overtimeMinutes: number;
  outsidePunches: number;
}

const perFigure = (count: (figure: Figure) => number) =>
  Object.fromEntries(figures.map((figure) => [figure, count(figure)])) as Record<Figure, number>;

export const noTotals: Totals = {
  days: perFigure(() => 0),
  lateMinutes: 0,
  earlyMinutes: 0,
  overtimeMinutes: 0,
  outsidePunches: 0,
};

export const addTotals = (one: Totals, other: Totals): Totals => ({
  days: perFigure((figure) => one.days[figure] + other.days[figure]),
  lateMinutes: one.lateMinutes + other.lateMinutes,
  earlyMinutes: one.earlyMinutes + other.earlyMinutes,
  overtimeMinutes: one.overtimeMinutes + other.overtimeMinutes,
  outsidePunches: one.outsidePunches + other.outsidePunches,
});

const sumOf = (days: readonly Day[], minutes: (day: Day) => number) =>
  days.reduce((total, day) => total + minutes(day), 0);

/** Sums the figures of days; independent of their order and grouping (ATT-12). */
export const totalsOf = (days: readonly Day[]): Totals => ({
  days: perFigure((figure) => sumOf(days, (day) => (countsFor(figure, day) ? 1 : 0))),
  lateMinutes: sumOf(days, (day) => day.lateMinutes),
  earlyMinutes: sumOf(days, (day) => day.earlyMinutes),
  overtimeMinutes: sumOf(days, (day) => day.overtimeMinutes),
  outsidePunches: sumOf(days, (day) => day.outsidePunches),
});
