import { type StatutoryYears, yearOf } from '../calendar/index.ts';
import { addDays, instantOf, startOfDay, weekdayOf } from '../zone/index.ts';
import { type Rules, type Shift, weekdays } from './version.rules.ts';

/**
 * The kind of a day by the rules. NOT_DUE: attendance is off, or the member has no rules, had not begun or has left.
 */
export const dayKinds = ['WORKDAY', 'REST_DAY', 'STATUTORY_HOLIDAY', 'CALENDAR_UNKNOWN', 'NOT_DUE'] as const;
export type DayKind = (typeof dayKinds)[number];

/** A shift on a specific day. Instants are milliseconds since the epoch. */
export interface PlannedShift {
  day: string;
  name: string;
  start: number;
  end: number;
  flexibleMinutes: number;
}

/** The requirements of the rules for a day; the rules are null when none are in force. */
export interface DayPlan {
  day: string;
  /** Start of the day and of the next one, in milliseconds since the epoch. */
  from: number;
  until: number;
  kind: DayKind;
  rules: Rules | null;
  shifts: readonly PlannedShift[];
}

const boundsOf = (day: string, zone: string) => ({
  from: startOfDay(day, zone),
  until: startOfDay(addDays(day, 1), zone),
});

export const notDue = (day: string, zone: string): DayPlan => ({
  day,
  ...boundsOf(day, zone),
  kind: 'NOT_DUE',
  rules: null,
  shifts: [],
});

function kindOf(day: string, rules: Rules, calendar: StatutoryYears): DayKind {
  const special = rules.specialDays.find(({ date }) => date === day);
  if (special) return special.kind;
  if (rules.followsStatutoryCalendar) {
    const year = calendar.get(yearOf(day));
    if (!year) return 'CALENDAR_UNKNOWN';
    const statutory = year.get(day);
    if (statutory) return statutory.kind === 'HOLIDAY' ? 'STATUTORY_HOLIDAY' : 'WORKDAY';
  }
  const weekday = weekdays[weekdayOf(day) - 1];
  return weekday && rules.workdays.includes(weekday) ? 'WORKDAY' : 'REST_DAY';
}

function planShift(day: string, shift: Shift, zone: string): PlannedShift {
  const endDay = shift.endsAt > shift.startsAt ? day : addDays(day, 1);
  const { name, flexibleMinutes } = shift;
  return {
    day,
    name,
    flexibleMinutes,
    start: instantOf(day, shift.startsAt, zone),
    end: instantOf(endDay, shift.endsAt, zone),
  };
}

/**
 * Plans a day by the rules: their special days first, then the statutory calendar, then the weekday. A day that the
 * calendar does not cover is CALENDAR_UNKNOWN, never silently a weekday (ATT-3).
 */
export function planDay(day: string, rules: Rules, calendar: StatutoryYears, zone: string): DayPlan {
  const kind = kindOf(day, rules, calendar);
  const shifts = kind === 'WORKDAY' ? rules.shifts.map((shift) => planShift(day, shift, zone)) : [];
  return { day, ...boundsOf(day, zone), kind, rules, shifts };
}

/** The last day of a member who left at `closedAt`: shifts that end later are not due. */
export function endPlan(plan: DayPlan, closedAt: number): DayPlan {
  if (plan.until <= closedAt) return plan;
  const shifts = plan.shifts.filter(({ end }) => end <= closedAt);
  const isDue = shifts.length > 0 || (plan.kind !== 'WORKDAY' && plan.from <= closedAt);
  return isDue ? { ...plan, shifts } : { ...plan, kind: 'NOT_DUE', shifts: [] };
}
