import type { JudgedDay, JudgedShift, PunchTime } from '../judging/index.ts';

/** A punch of a judged day, with its id. */
export type JudgedPunch = PunchTime & { id: string };
export type SnapshotDay = JudgedDay<JudgedPunch>;

type Named = { in: string | null; out: string | null };
type PackedShift = Omit<JudgedShift, 'punches' | 'in' | 'out'> & Named & { punches: string[] };

/** A judged day as stored: the day's punches once, and elsewhere their ids. */
export type PackedDay = Omit<SnapshotDay, 'shifts' | 'freeTime'> & { shifts: PackedShift[]; freeTime: Named | null };

const namesOf = (bounds: { in: JudgedPunch | null; out: JudgedPunch | null }): Named => ({
  in: bounds.in?.id ?? null,
  out: bounds.out?.id ?? null,
});

export const packDay = ({ shifts, freeTime, ...day }: SnapshotDay): PackedDay => ({
  ...day,
  shifts: shifts.map((shift) => ({ ...shift, ...namesOf(shift), punches: shift.punches.map(({ id }) => id) })),
  freeTime: freeTime && namesOf(freeTime),
});

/** The judged day that was packed; each punch is one object again. */
export function unpackDay({ shifts, freeTime, ...day }: PackedDay): SnapshotDay {
  const byId = new Map(day.punches.map((punch) => [punch.id, punch]));
  const punchOf = (id: string | null) => (id === null ? null : (byId.get(id) ?? null));
  const boundsOf = (named: Named) => ({ in: punchOf(named.in), out: punchOf(named.out) });
  return {
    ...day,
    shifts: shifts.map((shift) => ({
      ...shift,
      ...boundsOf(shift),
      punches: shift.punches.map(punchOf).filter((punch) => punch !== null),
    })),
    freeTime: freeTime && boundsOf(freeTime),
  };
}

/** What differs between a day of a locked month and the same day as it would be judged now. */
const differences = {
  KIND: (day: SnapshotDay) => [day.kind, day.overtimeKind],
  RULES: (day: SnapshotDay) => [day.version?.id, day.workingTime?.id],
  RESULT: (day: SnapshotDay) => day.statuses,
  MINUTES: (day: SnapshotDay) => [
    day.lateMinutes,
    day.earlyMinutes,
    day.overtimeMinutes,
    day.requiredMinutes,
    day.workedMinutes,
  ],
  PUNCHES: (day: SnapshotDay) => day.punches.map(({ id }) => id),
} as const;
export type Difference = keyof typeof differences;

/** Compares a locked day with the day as it stands now (ATT-24); a day that is missing on one side differs in everything. */
export const differencesOf = (locked: SnapshotDay | null, current: SnapshotDay | null): Difference[] =>
  (Object.keys(differences) as Difference[]).filter((difference) => {
    const told = (day: SnapshotDay | null) => day && JSON.stringify(differences[difference](day));
    return told(locked) !== told(current);
  });
