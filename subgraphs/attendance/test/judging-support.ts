import { shippedYears } from '../src/calendar/calendar.rules.ts';
import { assignPunches, type PunchTime } from '../src/judging/assign-punches.ts';
import { judgeDay, type JudgedDay } from '../src/judging/judge-day.ts';
import { planDay } from '../src/rulebook/plan.rules.ts';
import { type Rules, rulesSchema } from '../src/rulebook/version.rules.ts';
import { addDays, daysBetween, instantOf } from '../src/zone/zone.rules.ts';
import { WEEKDAYS } from './support.ts';

export const ZONE = 'Asia/Shanghai';
export const MONDAY = '2026-03-02';
/** Long after every day that these tests judge. */
export const LATER = instantOf('2026-12-01', '00:00', ZONE);

/** A punch that the tests recognise by its text. */
export interface NamedPunch extends PunchTime {
  text: string;
}

/** Rules with the shifts `09:00-12:00 13:00-18:00` on workdays from Monday to Friday. */
export const rulesOf = (shifts: string, change: object = {}): Rules =>
  rulesSchema.parse({
    workdays: WEEKDAYS,
    shifts: shifts.split(' ').map((shift, index) => {
      const [startsAt, endsAt] = shift.split('-');
      return { name: `S${index}`, startsAt, endsAt };
    }),
    ...change,
  });

/** `IN 08:55`, `OUT +1 07:02` on the next day, or `IN 08:55 outside` for a punch that does not count. */
export function punchOn(day: string, text: string): NamedPunch {
  const [type, ...rest] = text.replace(' outside', '').split(' ');
  const [offset, time] = rest.length === 2 ? [Number(rest[0]), rest[1]] : [0, rest[0]];
  const at = instantOf(addDays(day, offset ?? 0), time ?? '', ZONE);
  return { type: type as PunchTime['type'], at, counts: !text.includes('outside'), text };
}

/** The days around `day` by its rules and those of the days after it, from the day before to the day after. */
export function judgeAround(
  day: string,
  { before, after = before }: { before: Rules; after?: Rules },
  punches: readonly NamedPunch[],
  now = LATER,
): JudgedDay<NamedPunch>[] {
  const plans = daysBetween(addDays(day, -2), addDays(day, 2)).map((one) =>
    planDay(one, one <= day ? before : after, shippedYears, ZONE),
  );
  return assignPunches(plans, punches)
    .slice(1, -1)
    .map((one) => judgeDay(one, now));
}

/** One day by its rules. */
export function judgeOne(day: string, rules: Rules, punches: readonly string[], now?: number): JudgedDay<NamedPunch> {
  const around = judgeAround(
    day,
    { before: rules },
    punches.map((text) => punchOn(day, text)),
    now,
  );
  const judged = around.find((one) => one.day === day);
  if (!judged) throw new Error('The day was not judged');
  return judged;
}

/** `09:30`, or `+1 03:00` on the next day. */
export const instantOn = (day: string, text: string): number => punchOn(day, `IN ${text}`).at;
