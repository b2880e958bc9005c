import type { DayPlan, PlannedShift } from '../rulebook/index.ts';
import { plusMinutes } from '../zone/index.ts';

/** Who comes earlier, or leaves later, than this does not do so for the shift. */
const EARLIEST_IN_MINUTES = 6 * 60;
const LATEST_OUT_MINUTES = 9 * 60;
/** So long before the next shift an arrival is for it, although the one before still runs. */
const HANDOVER_MINUTES = 30;
/** The same for who has come to the shift before already. */
const ATTENDED_HANDOVER_MINUTES = 60;

export interface PunchTime {
  type: 'IN' | 'OUT';
  /** Milliseconds since the epoch. */
  at: number;
  /** False when the rules demanded a place and the punch was made elsewhere: it stands, but does not count. */
  counts: boolean;
}

/** The time in which punches can be for this shift: arrivals from `from`, departures until just before `until`. */
export interface ShiftWindow {
  shift: PlannedShift;
  from: number;
  until: number;
}

/** From when on an arrival can be for a shift: while the one before runs, only shortly before its own start. */
function opens(shift: PlannedShift, before: PlannedShift | undefined): number {
  const earliest = plusMinutes(shift.start, -EARLIEST_IN_MINUTES);
  if (!before) return earliest;
  return Math.max(earliest, Math.min(before.end, plusMinutes(shift.start, -ATTENDED_HANDOVER_MINUTES)));
}

/** Until when a departure can be for a shift: after the next one's start it is for the one whose end is nearer. */
function closes(shift: PlannedShift, next: PlannedShift | undefined): number {
  const latest = plusMinutes(shift.end, LATEST_OUT_MINUTES);
  if (!next) return latest;
  return Math.min(latest, Math.max(next.start, (shift.end + next.end) / 2));
}

/** The windows of consecutive shifts. @param shifts in the order of their start */
const windowsOf = (shifts: readonly PlannedShift[]): ShiftWindow[] =>
  shifts.map((shift, index) => ({
    shift,
    from: opens(shift, shifts[index - 1]),
    until: closes(shift, shifts[index + 1]),
  }));

/** How far a member got with a shift. OVER: the member has come to the next one since, and this one takes no departure. */
type Progress = 'AWAITED' | 'ATTENDED' | 'LEFT' | 'OVER';

/** A shift with its punches. */
interface Slot<P extends PunchTime> {
  window: ShiftWindow;
  punches: P[];
  progress: Progress;
}

/** A day with the windows of its shifts and the punches that are its own. */
export interface DayPunches<P extends PunchTime> {
  plan: DayPlan;
  shifts: { window: ShiftWindow; punches: P[] }[];
  /** Made on the day and for no shift. */
  others: P[];
}

/** Whether who leaves after the next shift's start leaves the one before it. */
function isDepartureFrom(before: Slot<PunchTime>, next: Slot<PunchTime>, at: number): boolean {
  if (at >= before.window.until || before.progress === 'OVER') return false;
  if (before.progress === 'ATTENDED') return true;
  // Punched twice, or the arrival was forgotten: who leaves right after the change of shifts was there before it.
  const isChange = at < plusMinutes(next.window.shift.start, HANDOVER_MINUTES);
  return isChange && (before.progress === 'AWAITED' || next.progress === 'AWAITED');
}

/** The shifts one after the other, with what was punched for each so far. Punches are asked about in the order of their time. */
class Shifts<P extends PunchTime> {
  readonly slots: readonly Slot<P>[];
  /** The first shift that has not ended. */
  #running = 0;
  /** How many shifts have begun. */
  #begun = 0;

  constructor(shifts: readonly PlannedShift[], firstDay: string | undefined) {
    // What was punched before the first day is not known: who is about to leave a shift of it has come.
    this.slots = windowsOf(shifts).map((window) => ({
      window,
      punches: [],
      progress: window.shift.day === firstDay ? 'ATTENDED' : 'AWAITED',
    }));
  }

  /** The shift that an arrival is for: the one that runs, or the next, once it can be. */
  #arrival(at: number): Slot<P> | undefined {
    while ((this.slots[this.#running]?.window.shift.end ?? Number.POSITIVE_INFINITY) <= at) this.#running += 1;
    const running = this.slots[this.#running];
    const next = this.slots[this.#running + 1];
    if (!running || at < running.window.from) return undefined;
    const lead = running.progress === 'AWAITED' ? HANDOVER_MINUTES : ATTENDED_HANDOVER_MINUTES;
    return next && at >= plusMinutes(next.window.shift.start, -lead) ? next : running;
  }

  /** The shift that a departure is for: the last that has begun, unless the one before still waits for its own. */
  #departure(at: number): Slot<P> | undefined {
    while ((this.slots[this.#begun]?.window.shift.start ?? Number.POSITIVE_INFINITY) <= at) this.#begun += 1;
    const last = this.slots[this.#begun - 1];
    const before = this.slots[this.#begun - 2];
    const found = before && last && isDepartureFrom(before, last, at) ? before : last;
    return found && at < found.window.until ? found : undefined;
  }

  /** Who comes to the next shift well after the end of one has left that one, punched or not. */
  #close(slot: Slot<P>, at: number): void {
    const before = this.slots[this.slots.indexOf(slot) - 1];
    if (!before || at <= plusMinutes(before.window.shift.end, HANDOVER_MINUTES)) return;
    before.progress = 'OVER';
    before.window.until = Math.min(before.window.until, at);
  }

  /** @returns whether the punch is for a shift */
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
 * Gives each punch to the shift that it is for by its type and by the shifts that are open, else to the day that it was made
 * on; never to two (ATT-6, ADR 10). The order in which the punches arrived does not matter.
 * @param plans consecutive days; the first and the last only lend their shifts as neighbours
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
