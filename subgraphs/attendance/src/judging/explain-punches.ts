import type { PunchTime } from './assign-punches.ts';
import { type Boundaries, earliestDeparture, type JudgedDay, type JudgedShift } from './judge-day.ts';

/** Why a punch was not used. A punch outside the place is never used, whatever its time. */
export const unusedReasons = [
  'OUTSIDE_PLACE',
  'OUTSIDE_WINDOW',
  'SUPERSEDED_BY_EARLIER',
  'SUPERSEDED_BY_LATER',
  'NO_ARRIVAL',
  'NOTHING_DUE',
] as const;
export type UnusedReason = (typeof unusedReasons)[number];

/** What one punch of a day was used for, or why it was not. */
export interface PunchUse<P extends PunchTime = PunchTime> {
  punch: P;
  use: 'ARRIVAL' | 'DEPARTURE' | 'NOT_USED';
  /** The shift in whose window the punch lies; null for a punch in none. */
  shift: JudgedShift<P> | null;
  unusedReason: UnusedReason | null;
  /** The punch that was used instead, for the two SUPERSEDED reasons. */
  supersededBy: P | null;
}

type Verdict<P extends PunchTime> = Pick<PunchUse<P>, 'use' | 'unusedReason' | 'supersededBy'>;

const unused = <P extends PunchTime>(unusedReason: UnusedReason, supersededBy: P | null = null): Verdict<P> => ({
  use: 'NOT_USED',
  unusedReason,
  supersededBy,
});

/** @param earliest departures until then do not count */
function verdictOn<P extends PunchTime>(punch: P, used: Boundaries<P>, earliest: number): Verdict<P> {
  if (punch === used.in) return { use: 'ARRIVAL', unusedReason: null, supersededBy: null };
  if (punch === used.out) return { use: 'DEPARTURE', unusedReason: null, supersededBy: null };
  if (!punch.counts) return unused('OUTSIDE_PLACE');
  if (punch.type === 'IN') return unused('SUPERSEDED_BY_EARLIER', used.in);
  return used.out && punch.at > earliest ? unused('SUPERSEDED_BY_LATER', used.out) : unused('NO_ARRIVAL');
}

function verdictOutsideShifts<P extends PunchTime>(day: JudgedDay<P>, punch: P): Verdict<P> {
  const { kind, freeTime } = day;
  if (freeTime) return verdictOn(punch, freeTime, freeTime.in?.at ?? Number.POSITIVE_INFINITY);
  if (!punch.counts) return unused('OUTSIDE_PLACE');
  return unused(kind === 'WORKDAY' ? 'OUTSIDE_WINDOW' : 'NOTHING_DUE');
}

/** Explains every punch of a judged day, in order of time (ATT-7). A pure function. */
export function explainPunches<P extends PunchTime>(day: JudgedDay<P>): PunchUse<P>[] {
  const shiftOf = new Map(day.shifts.flatMap((shift) => shift.punches.map((punch) => [punch, shift])));
  return day.punches.map((punch) => {
    const shift = shiftOf.get(punch) ?? null;
    const verdict = shift
      ? verdictOn(punch, shift, earliestDeparture(shift.window, shift.in))
      : verdictOutsideShifts(day, punch);
    return { punch, shift, ...verdict };
  });
}
