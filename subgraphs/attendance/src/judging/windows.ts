import type { DayPlan, PlannedShift } from './plan.ts';

/** Who comes earlier, or leaves later, than this does not do so for the shift. */
const BEFORE_MILLISECONDS = 6 * 3_600_000;
const AFTER_MILLISECONDS = 8 * 3_600_000;

export interface PunchTime {
  type: 'IN' | 'OUT';
  /** Milliseconds since the epoch. */
  at: number;
  /** False when the rules demanded a place and the punch was made elsewhere: it stands, but does not count. */
  counts: boolean;
}

/** The time in which punches are for this shift: from `from` to just before `until`. */
export interface ShiftWindow {
  shift: PlannedShift;
  from: number;
  until: number;
}

/**
 * The windows of consecutive shifts. Between two shifts the border lies in the middle, so windows never overlap and a
 * punch belongs to one shift at most (ATT-6). @param shifts in the order of their start
 */
export function windowsOf(shifts: readonly PlannedShift[]): ShiftWindow[] {
  const windows: ShiftWindow[] = [];
  for (const [index, shift] of shifts.entries()) {
    const next = shifts[index + 1];
    const border = next ? (shift.end + next.start) / 2 : Number.POSITIVE_INFINITY;
    const from = Math.max(shift.start - BEFORE_MILLISECONDS, windows.at(-1)?.until ?? Number.NEGATIVE_INFINITY);
    const before = shifts[index - 1];
    const lower = before ? Math.max(from, (before.end + shift.start) / 2) : from;
    windows.push({ shift, from: lower, until: Math.max(lower, Math.min(shift.end + AFTER_MILLISECONDS, border)) });
  }
  return windows;
}

/** A day with the windows of its shifts and the punches that are its own. */
export interface DayPunches<P extends PunchTime> {
  plan: DayPlan;
  shifts: { window: ShiftWindow; punches: P[] }[];
  /** Made on the day and in no shift's window. */
  others: P[];
}

/**
 * Gives each punch to the shift in whose window it lies, else to the day that it was made on; never to two.
 * @param plans consecutive days; the first and the last only lend their shifts as neighbours
 * @param punches in the order of their time
 */
export function assignPunches<P extends PunchTime>(plans: readonly DayPlan[], punches: readonly P[]): DayPunches<P>[] {
  const days = plans.map((plan): DayPunches<P> => ({ plan, shifts: [], others: [] }));
  const byDay = new Map(days.map((one) => [one.plan.day, one]));
  const slots = windowsOf(plans.flatMap(({ shifts }) => shifts)).map((window) => ({ window, punches: [] as P[] }));
  for (const slot of slots) byDay.get(slot.window.shift.day)?.shifts.push(slot);
  let slotAt = 0;
  let dayAt = 0;
  for (const punch of punches) {
    let slot = slots[slotAt];
    while (slot && punch.at >= slot.window.until) slot = slots[(slotAt += 1)];
    if (slot && punch.at >= slot.window.from) {
      slot.punches.push(punch);
      continue;
    }
    let day = days[dayAt];
    while (day && punch.at >= day.plan.until) day = days[(dayAt += 1)];
    if (day && punch.at >= day.plan.from) day.others.push(punch);
  }
  return days;
}
