import type { DayPlan, PlannedShift } from '../rulebook/index.ts';
import { plusMinutes } from '../zone/index.ts';

/** An arrival earlier, or a departure later, than this does not belong to the shift. */
const EARLIEST_IN_MINUTES = 6 * 60;
const LATEST_OUT_MINUTES = 9 * 60;
/** An arrival this long before the next shift belongs to it, although the previous shift still runs. */
const HANDOVER_MINUTES = 30;
/** The same for a member who has already attended the previous shift. */
const ATTENDED_HANDOVER_MINUTES = 60;

export interface PunchTime {
  type: 'IN' | 'OUT';
  /** Milliseconds since the epoch. */
  at: number;
  /** False when the rules require a place and the punch was made elsewhere: it is kept, but does not count. */
  counts: boolean;
}

/** The time range of punches for a shift: arrivals from `from`, departures before `until` (exclusive). */
export interface ShiftWindow {
  shift: PlannedShift;
  from: number;
  until: number;
}

/** Earliest arrival for a shift. While the previous shift runs, it is shortly before the shift's own start. */
function opens(shift: PlannedShift, before: PlannedShift | undefined): number {
  const earliest = plusMinutes(shift.start, -EARLIEST_IN_MINUTES);
  if (!before) return earliest;
  return Math.max(earliest, Math.min(before.end, plusMinutes(shift.start, -ATTENDED_HANDOVER_MINUTES)));
}

/**
 * End of departures for a shift. After the next shift's start, a departure belongs to the shift with the nearer end.
 */
function closes(shift: PlannedShift, next: PlannedShift | undefined): number {
  const latest = plusMinutes(shift.end, LATEST_OUT_MINUTES);
  if (!next) return latest;
  return Math.min(latest, Math.max(next.start, (shift.end + next.end) / 2));
}

/** The windows of consecutive shifts. @param shifts ordered by start */
const windowsOf = (shifts: readonly PlannedShift[]): ShiftWindow[] =>
  shifts.map((shift, index) => ({
    shift,
    from: opens(shift, shifts[index - 1]),
    until: closes(shift, shifts[index + 1]),
  }));

/**
 * A member's progress in a shift. OVER: the member has arrived for the next shift, so this one accepts no departure.
 */
type Progress = 'AWAITED' | 'ATTENDED' | 'LEFT' | 'OVER';

/** A shift with its punches. */
interface Slot<P extends PunchTime> {
  window: ShiftWindow;
  punches: P[];
  progress: Progress;
}

/** A day with the windows of its shifts and its punches. */
export interface DayPunches<P extends PunchTime> {
  plan: DayPlan;
  shifts: { window: ShiftWindow; punches: P[] }[];
  /** Punches on the day that belong to no shift. */
  others: P[];
}

/** Whether a departure after the next shift's start belongs to the previous shift. */
function isDepartureFrom(before: Slot<PunchTime>, next: Slot<PunchTime>, at: number): boolean {
  if (at >= before.window.until || before.progress === 'OVER') return false;
  if (before.progress === 'ATTENDED') return true;
  // A double punch or a missed arrival: a departure right after the shift change belongs to the previous shift.
  const isChange = at < plusMinutes(next.window.shift.start, HANDOVER_MINUTES);
  return isChange && (before.progress === 'AWAITED' || next.progress === 'AWAITED');
}

/** Consecutive shifts with their punches so far. Punches must be added in order of time. */
class Shifts<P extends PunchTime> {
  readonly slots: readonly Slot<P>[];
  /** The first shift that has not ended. */
  #running = 0;
  /** Number of shifts that have begun. */
  #begun = 0;

  constructor(shifts: readonly PlannedShift[], firstDay: string | undefined) {
    // Punches before the first day are unknown, so members count as arrived for its shifts.
    this.slots = windowsOf(shifts).map((window) => ({
      window,
      punches: [],
      progress: window.shift.day === firstDay ? 'ATTENDED' : 'AWAITED',
    }));
  }

  /** The shift of an arrival: the running one, or the next one once its window is open. */
  #arrival(at: number): Slot<P> | undefined {
    while ((this.slots[this.#running]?.window.shift.end ?? Number.POSITIVE_INFINITY) <= at) this.#running += 1;
    const running = this.slots[this.#running];
    const next = this.slots[this.#running + 1];
    if (!running || at < running.window.from) return undefined;
    const lead = running.progress === 'AWAITED' ? HANDOVER_MINUTES : ATTENDED_HANDOVER_MINUTES;
    return next && at >= plusMinutes(next.window.shift.start, -lead) ? next : running;
  }

  /** The shift of a departure: the last one that has begun, unless the previous one still lacks its departure. */
  #departure(at: number): Slot<P> | undefined {
    while ((this.slots[this.#begun]?.window.shift.start ?? Number.POSITIVE_INFINITY) <= at) this.#begun += 1;
    const last = this.slots[this.#begun - 1];
    const before = this.slots[this.#begun - 2];
    const found = before && last && isDepartureFrom(before, last, at) ? before : last;
    return found && at < found.window.until ? found : undefined;
  }

  /** Closes the previous shift on an arrival well after its end: the member has left it, with or without a punch. */
  #close(slot: Slot<P>, at: number): void {
    const before = this.slots[this.slots.indexOf(slot) - 1];
    if (!before || at <= plusMinutes(before.window.shift.end, HANDOVER_MINUTES)) return;
    before.progress = 'OVER';
    before.window.until = Math.min(before.window.until, at);
  }

  /** @returns whether the punch belongs to a shift */
  take(punch: P): boolean {
    const { type, at, counts } = punch;
    const slot = type === 'IN' ? this.#arrival(at) : this.#departure(at);
    slot?.punches.push(punch);
    if (slot && counts && type === 'IN') {
      this.#close(slot, at);
      slot.progress = 'ATTENDED';
    } else if (slot && counts && slot.progress !== 'AWAITED') {
      slot.progress = 'LEFT';
    }
    return slot !== undefined;
  }
}

const byTime = (one: PunchTime, other: PunchTime) => one.at - other.at || one.type.localeCompare(other.type);

/**
 * Assigns each punch to one shift by its type and the open shifts, or else to the day that it was made on (ATT-6, ADR
 * 10). The order in which punches were received does not matter.
 * @param plans consecutive days; the first and the last only provide neighbouring shifts
 */
export function assignPunches<P extends PunchTime>(plans: readonly DayPlan[], punches: readonly P[]): DayPunches<P>[] {
  const shifts = new Shifts<P>(
    plans.flatMap((plan) => plan.shifts),
    plans[0]?.day,
  );
  const days = plans.map(
    (plan): DayPunches<P> => ({
      plan,
      shifts: shifts.slots.filter(({ window }) => window.shift.day === plan.day),
      others: [],
    }),
  );
  let dayAt = 0;
  for (const punch of punches.toSorted(byTime)) {
    if (shifts.take(punch)) continue;
    while ((days[dayAt]?.plan.until ?? Number.POSITIVE_INFINITY) <= punch.at) dayAt += 1;
    const day = days[dayAt];
    if (day && punch.at >= day.plan.from) day.others.push(punch);
  }
  return days;
}
