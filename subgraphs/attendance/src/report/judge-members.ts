import type { BaseContext } from '@account-center/kit';
import { enterpriseIdOf, type Transaction } from '@account-center/kit/database';
import { type Attendee, listAttendees, type Selection } from '../attendee/index.ts';
import { assignPunches, judgeDay, type JudgedDay, type JudgedShift, type PunchUse } from '../judging/index.ts';
import { listPunchFacts, type PunchFact } from '../punch/index.ts';
import { completeRulebook, findSources, type Rulebook } from '../rulebook/index.ts';
import type { JudgedPunch } from '../snapshot/index.ts';
import { addDays, dayOf, daysBetween, startOfDay } from '../zone/index.ts';

export type ShiftResult = JudgedShift<JudgedPunch>;
export type ExplainedPunch = PunchUse<JudgedPunch>;
export type MemberDay = JudgedDay<JudgedPunch> & { memberId: string; name: string };

export interface Days {
  from: string;
  to: string;
}

const toPunchTime = ({ id, type, punchedAt, place }: PunchFact): JudgedPunch => ({
  id,
  type,
  at: punchedAt.getTime(),
  counts: place !== 'OUTSIDE',
});

/**
 * Judges a member's days.
 * @param days consecutive; the first two and the last are not judged: they only provide neighbouring shifts, so that
 * night shifts get their punches
 */
function judgeDays(
  rulebook: Rulebook,
  attendee: Attendee,
  days: readonly string[],
  punches: readonly JudgedPunch[],
  now: number,
): MemberDay[] {
  const plans = days.map((day) => rulebook.planFor(attendee, day));
  const { memberId, name } = attendee;
  return assignPunches(plans, punches)
    .slice(2, -1)
    .map((one) => ({ memberId, name, ...judgeDay(one, now) }));
}

/** The time range of punches that can belong to the days, including the neighbouring days. */
export const punchTimeOf = (days: Days, zone: string) => ({
  from: new Date(startOfDay(addDays(days.from, -1), zone)),
  until: new Date(startOfDay(addDays(days.to, 2), zone)),
});

export interface Judged {
  /** In the enterprise's time zone. */
  today: string;
  days: Days;
  rulebook: Rulebook;
  /** Ordered by name. */
  members: { attendee: Attendee; days: MemberDay[] }[];
}

/**
 * Judges the days of the selected members, one member at a time. Results are not stored: they always follow the
 * current rules, calendar and punches.
 * @param pick selects the days, given today
 */
export async function judgeMembers(
  tx: Transaction,
  { caller, runtime }: BaseContext,
  selection: Selection,
  pick: (today: string) => Days,
): Promise<Judged> {
  const now = runtime.now();
  const sources = await findSources(tx);
  const today = dayOf(now, sources.zone);
  const days = pick(today);
  const stillThereAt = new Date(startOfDay(days.from, sources.zone));
  const attendees = await listAttendees(tx, caller, { stillThereAt, ...selection });
  const memberIds = attendees.map(({ memberId }) => memberId);
  const [rulebook, facts] = await Promise.all([
    completeRulebook(tx, enterpriseIdOf(caller), sources, attendees),
    listPunchFacts(tx, { memberIds, ...punchTimeOf(days, sources.zone) }),
  ]);
  const byMember = Map.groupBy(facts, (fact) => fact.memberId);
  const withNeighbours = daysBetween(addDays(days.from, -2), addDays(days.to, 1));
  const members = attendees.map((attendee) => {
    const punches = (byMember.get(attendee.memberId) ?? []).map(toPunchTime);
    return { attendee, days: judgeDays(rulebook, attendee, withNeighbours, punches, now.getTime()) };
  });
  return { today, days, rulebook, members };
}
