import { isFestival, type StatutoryYears, yearOf } from '../calendar/index.ts';
import { contractMinutes, type WorkingTime } from '../working-time/index.ts';
import { addDays, instantOf, minutesBetween, startOfDay, weekdayOf } from '../zone/index.ts';
import type { RulesRow } from './rulebook.table.ts';
import { type Rules, type Shift, weekdays } from './version.rules.ts';

/**
 * The kind of a day by the rules. NOT_DUE: attendance is off, or the member has no rules, had not begun or has left.
 */
export const dayKinds = ['WORKDAY', 'REST_DAY', 'STATUTORY_HOLIDAY', 'CALENDAR_UNKNOWN', 'NOT_DUE'] as const;
export type DayKind = (typeof dayKinds)[number];

/** Why a day has its kind. The last four are reasons of NOT_DUE. */
export const kindReasons = [
  'SPECIAL_DAY',
  'STATUTORY_CALENDAR',
  'CALENDAR_NOT_COVERED',
  'WEEKDAY',
  'ATTENDANCE_OFF',
  'NO_RULES',
  'NOT_JOINED',
  'LEFT',
] as const;
export type KindReason = (typeof kindReasons)[number];

/** The kinds of overtime, which are paid differently (ATT-22). */
export const overtimeKinds = ['WORKDAY', 'REST_DAY', 'STATUTORY_HOLIDAY'] as const;
export type OvertimeKind = (typeof overtimeKinds)[number];

/** The kind of overtime on a day. Days off around a festival are rest days, although the calendar names them too. */
export function overtimeKindOf(day: string, kind: DayKind): OvertimeKind | null {
  if (kind === 'STATUTORY_HOLIDAY') return isFestival(day) ? kind : 'REST_DAY';
  return kind === 'WORKDAY' || kind === 'REST_DAY' ? kind : null;
}

/** Names the version of rules that judged a day. */
export type RulesVersion = Pick<RulesRow, 'id' | 'targetKind' | 'targetId' | 'effectiveFrom'>;

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
  kindReason: KindReason;
  /** Null when no rules are in force. */
  version: RulesVersion | null;
  rules: Rules | null;
  shifts: readonly PlannedShift[];
  /** Minutes that are to be worked: those of the shifts, or of the member's contract. */
  requiredMinutes: number;
  /** The contract that requires them; null where the shifts do. */
  workingTime: WorkingTime | null;
}

const boundsOf = (day: string, zone: string) => ({
  from: startOfDay(day, zone),
  until: startOfDay(addDays(day, 1), zone),
});

export const notDue = (day: string, zone: string, kindReason: KindReason): DayPlan => ({
  day,
  ...boundsOf(day, zone),
  kind: 'NOT_DUE',
  kindReason,
  version: null,
  rules: null,
  shifts: [],
  requiredMinutes: 0,
  workingTime: null,
});

function kindOf(day: string, rules: Rules, calendar: StatutoryYears): Pick<DayPlan, 'kind' | 'kindReason'> {
  const special = rules.specialDays.find(({ date }) => date === day);
  if (special) return { kind: special.kind, kindReason: 'SPECIAL_DAY' };
  if (rules.followsStatutoryCalendar) {
    const year = calendar.get(yearOf(day));
    if (!year) return { kind: 'CALENDAR_UNKNOWN', kindReason: 'CALENDAR_NOT_COVERED' };
    const statutory = year.get(day);
    if (statutory) {
      return { kind: statutory.kind === 'HOLIDAY' ? 'STATUTORY_HOLIDAY' : 'WORKDAY', kindReason: 'STATUTORY_CALENDAR' };
    }
  }
  const weekday = weekdays[weekdayOf(day) - 1];
  return { kind: weekday && rules.workdays.includes(weekday) ? 'WORKDAY' : 'REST_DAY', kindReason: 'WEEKDAY' };
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

const minutesOf = (shifts: readonly PlannedShift[]) =>
  shifts.reduce((total, { start, end }) => total + minutesBetween(start, end), 0);

/**
 * Plans a day by the rules: their special days first, then the statutory calendar, then the weekday. A day that the
 * calendar does not cover is CALENDAR_UNKNOWN, never silently a weekday (ATT-3).
 * @param version the stored version that holds the rules
 */
export function planDay(
  day: string,
  rules: Rules,
  calendar: StatutoryYears,
  zone: string,
  version: RulesVersion | null = null,
): DayPlan {
  const { kind, kindReason } = kindOf(day, rules, calendar);
  const shifts = kind === 'WORKDAY' ? rules.shifts.map((shift) => planShift(day, shift, zone)) : [];
  const requiredMinutes = minutesOf(shifts);
  return { day, ...boundsOf(day, zone), kind, kindReason, version, rules, shifts, requiredMinutes, workingTime: null };
}

/** The last day of a member who left at `closedAt`: shifts that end later are not due. */
export function endPlan(plan: DayPlan, closedAt: number): DayPlan {
  if (plan.until <= closedAt) return plan;
  const shifts = plan.shifts.filter(({ end }) => end <= closedAt);
  const isDue = shifts.length > 0 || (plan.kind !== 'WORKDAY' && plan.from <= closedAt);
  if (isDue) return { ...plan, shifts, requiredMinutes: minutesOf(shifts) };
  return { ...plan, kind: 'NOT_DUE', kindReason: 'LEFT', shifts: [], requiredMinutes: 0 };
}

/**
 * Takes the required minutes from the member's contract (ATT-8). Of a last day that ends before its last shift, only
 * the part of the shifts that remain is required.
 * @param whole the plan of the day for members who have not left
 */
export function requireContract(plan: DayPlan, whole: DayPlan, time: WorkingTime | undefined): DayPlan {
  if (!time || !plan.rules || plan.kind !== 'WORKDAY') return plan;
  const regular = plan.rules.workdays
    .map((weekday) => weekdays.indexOf(weekday) + 1)
    .toSorted((one, other) => one - other);
  const minutes = contractMinutes(time, plan.day, regular);
  if (minutes === null) return plan;
  const share = plan.requiredMinutes / whole.requiredMinutes;
  return { ...plan, requiredMinutes: Math.round(minutes * share), workingTime: time };
}
