import {
  type DayKind,
  type KindReason,
  type OvertimeKind,
  overtimeKindOf,
  type Rules,
  type RulesVersion,
} from '../rulebook/index.ts';
import type { WorkingTime } from '../working-time/index.ts';
import { minutesBetween, plusMinutes } from '../zone/index.ts';
import type { DayPunches, PunchTime, ShiftWindow } from './assign-punches.ts';

/** The outcome of a shift. PENDING: undecided, because the shift or its window is still open. */
export const shiftFindings = ['ABSENT', 'LATE', 'EARLY', 'MISSING_IN', 'MISSING_OUT', 'PENDING', 'NORMAL'] as const;
export type ShiftFinding = (typeof shiftFindings)[number];

export type DayStatus = ShiftFinding | 'REST' | 'CALENDAR_UNKNOWN' | 'NOT_DUE';

/** PROVISIONAL: punches that are still to come may change the result. */
export type DayState = 'PROVISIONAL' | 'FINAL';

export interface JudgedShift<P extends PunchTime = PunchTime> {
  window: ShiftWindow;
  /** The punches in the window, in order of time. */
  punches: readonly P[];
  findings: ShiftFinding[];
  in: P | null;
  out: P | null;
  /** The required end: later than the shift's end when the member used flexible time. */
  dueUntil: number;
  lateMinutes: number;
  earlyMinutes: number;
  overtimeMinutes: number;
  /** Minutes of the shift that the member was there, and of overtime. */
  workedMinutes: number;
}

export interface JudgedDay<P extends PunchTime = PunchTime> {
  day: string;
  kind: DayKind;
  kindReason: KindReason;
  state: DayState;
  /** The version of rules that judged the day; null when none were in force. */
  version: RulesVersion | null;
  statuses: DayStatus[];
  shifts: JudgedShift<P>[];
  /** Arrival and departure on a free day; null on other days. */
  freeTime: Boundaries<P> | null;
  /** All punches of the day in order of time: those of its shifts, and those outside any shift. */
  punches: P[];
  lateMinutes: number;
  earlyMinutes: number;
  overtimeMinutes: number;
  /** Minutes that were to be worked, and the contract that requires them. */
  requiredMinutes: number;
  workingTime: WorkingTime | null;
  workedMinutes: number;
  /** Null where nothing was due. */
  overtimeKind: OvertimeKind | null;
  /** Punches made outside the required places; they are kept and do not count. */
  outsidePunches: number;
}

/** The punches that count as coming and going. */
export interface Boundaries<P extends PunchTime> {
  in: P | null;
  out: P | null;
}

/** Departures until then do not count for the shift. */
export const earliestDeparture = ({ shift }: ShiftWindow, arrival: PunchTime | null): number =>
  Math.max(shift.start, arrival?.at ?? shift.start);

/**
 * The first arrival before the shift's end, and the last departure after that arrival and after the shift's start.
 * Breaks in between do not matter.
 */
function boundaries<P extends PunchTime>(window: ShiftWindow, punches: readonly P[]): Boundaries<P> {
  const counted = punches.filter(({ counts }) => counts);
  const arrival = counted.find(({ type, at }) => type === 'IN' && at < window.shift.end) ?? null;
  const earliest = earliestDeparture(window, arrival);
  const departure = counted.findLast(({ type, at }) => type === 'OUT' && at > earliest) ?? null;
  return { in: arrival, out: departure };
}

const beyond = (minutes: number, grace: number) => (minutes > grace ? minutes : 0);

/** The instant at which a member without a punch becomes absent: a rule, otherwise the end of the shift (ATT-9). */
function absentFrom({ absenceMinutes, absentFromMinutes }: Rules, { shift, until }: ShiftWindow): number {
  const afterStart = (minutes: number) => plusMinutes(shift.start, shift.flexibleMinutes + minutes);
  if (typeof absentFromMinutes === 'number') return Math.min(until, afterStart(absentFromMinutes));
  return absenceMinutes === null ? shift.end : Math.min(shift.end, afterStart(absenceMinutes));
}

function findingsOf(
  rules: Rules,
  shift: Pick<JudgedShift, 'window' | 'in' | 'out' | 'dueUntil'> & { late: number; early: number },
  now: number,
): ShiftFinding[] {
  const { window, late, early } = shift;
  const absence = rules.absenceMinutes;
  if (!shift.in && !shift.out) return [now >= absentFrom(rules, window) ? 'ABSENT' : 'PENDING'];
  const findings: ShiftFinding[] = [];
  const isOver = now >= shift.dueUntil;
  if (absence !== null && (late >= absence || (isOver && early >= absence))) return ['ABSENT'];
  if (late > 0) findings.push('LATE');
  if (early > 0 && isOver) findings.push('EARLY');
  if (!shift.in) findings.push('MISSING_IN');
  if (!shift.out && now >= window.until) findings.push('MISSING_OUT');
  else if (!shift.out || !isOver) findings.push('PENDING');
  return findings.length > 0 ? findings : ['NORMAL'];
}

function overtimeAfter(rules: Rules, bounds: Boundaries<PunchTime>, dueUntil: number): number {
  const stayed = bounds.in && bounds.out ? minutesBetween(dueUntil, bounds.out.at) : 0;
  return stayed >= rules.overtimeFromMinutes ? Math.max(0, stayed) : 0;
}

/** Minutes between coming and going that lie in a span; 0 while one of the punches is missing. */
function minutesWithin(bounds: Boundaries<PunchTime>, from: number, until: number): number {
  if (!bounds.in || !bounds.out) return 0;
  return Math.max(0, minutesBetween(Math.max(from, bounds.in.at), Math.min(until, bounds.out.at)));
}

/** Judges one shift by the punches in its window. Minutes are complete minutes; grace is not subtracted. */
function judgeShift<P extends PunchTime>(
  rules: Rules,
  window: ShiftWindow,
  punches: readonly P[],
  now: number,
): JudgedShift<P> {
  const { start, end, flexibleMinutes } = window.shift;
  const bounds = boundaries(window, punches);
  const delay = bounds.in ? Math.max(0, minutesBetween(start, bounds.in.at)) : 0;
  const dueUntil = plusMinutes(end, Math.min(delay, flexibleMinutes));
  const late = beyond(delay - flexibleMinutes, rules.graceMinutes);
  const early = bounds.out ? beyond(minutesBetween(bounds.out.at, dueUntil), rules.graceMinutes) : 0;
  const findings = findingsOf(rules, { window, ...bounds, dueUntil, late, early }, now);
  const overtimeMinutes = overtimeAfter(rules, bounds, dueUntil);
  return {
    window,
    punches,
    findings,
    ...bounds,
    dueUntil,
    lateMinutes: findings.includes('LATE') ? late : 0,
    earlyMinutes: findings.includes('EARLY') ? early : 0,
    overtimeMinutes,
    workedMinutes: minutesWithin(bounds, start, dueUntil) + overtimeMinutes,
  };
}

/** A free day's first arrival, and the last departure after it. */
function freeBoundaries<P extends PunchTime>(punches: readonly P[]): Boundaries<P> {
  const counted = punches.filter(({ counts }) => counts);
  const arrival = counted.find(({ type }) => type === 'IN') ?? null;
  const departure = arrival && counted.findLast(({ type, at }) => type === 'OUT' && at > arrival.at);
  return { in: arrival, out: departure ?? null };
}

/** Overtime on a free day: from the first arrival to the last departure. */
function freeDayOvertime(rules: Rules, bounds: Boundaries<PunchTime>): number {
  if (!bounds.in || !bounds.out) return 0;
  const minutes = minutesBetween(bounds.in.at, bounds.out.at);
  return minutes >= rules.overtimeFromMinutes ? minutes : 0;
}

function statusesOf(kind: DayKind, shifts: readonly JudgedShift[]): DayStatus[] {
  if (kind === 'NOT_DUE' || kind === 'CALENDAR_UNKNOWN') return [kind];
  if (kind !== 'WORKDAY') return ['REST'];
  const found = new Set(shifts.flatMap(({ findings }) => findings));
  if (found.size > 1) found.delete('NORMAL');
  return shiftFindings.filter((finding) => found.has(finding));
}

/** A day is final when it is over, and so are the windows of all its shifts (ATT-9). */
function stateOf(until: number, shifts: readonly JudgedShift[], now: number): DayState {
  const ends = shifts.flatMap(({ window, dueUntil }) => [window.until, dueUntil]);
  return now >= Math.max(until, ...ends) ? 'FINAL' : 'PROVISIONAL';
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

/**
 * Judges a day by its plan and its punches (ATT-6). A pure function: after a change of the calendar or a correction,
 * the day is judged again.
 * @param now milliseconds since the epoch
 */
export function judgeDay<P extends PunchTime>(
  { plan, shifts: slots, others }: DayPunches<P>,
  now: number,
): JudgedDay<P> {
  const { day, kind, kindReason, version, rules } = plan;
  const shifts = rules ? slots.map(({ window, punches }) => judgeShift(rules, window, punches, now)) : [];
  const punches = [...slots.flatMap((slot) => slot.punches), ...others].toSorted((one, other) => one.at - other.at);
  const freeTime = kind === 'REST_DAY' || kind === 'STATUTORY_HOLIDAY' ? freeBoundaries(others) : null;
  const overtime = freeTime && rules ? freeDayOvertime(rules, freeTime) : sum(shifts.map((one) => one.overtimeMinutes));
  return {
    day,
    kind,
    kindReason,
    state: stateOf(plan.until, shifts, now),
    version,
    statuses: statusesOf(kind, shifts),
    shifts,
    freeTime,
    punches,
    lateMinutes: sum(shifts.map((one) => one.lateMinutes)),
    earlyMinutes: sum(shifts.map((one) => one.earlyMinutes)),
    overtimeMinutes: overtime,
    requiredMinutes: plan.requiredMinutes,
    workingTime: plan.workingTime,
    workedMinutes: freeTime ? overtime : sum(shifts.map((one) => one.workedMinutes)),
    overtimeKind: overtimeKindOf(day, kind),
    outsidePunches: punches.filter(({ counts }) => !counts).length,
  };
}
