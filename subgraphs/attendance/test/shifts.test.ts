import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeDay } from '../src/judging/judge-day.ts';
import { planDay } from '../src/rulebook/plan.rules.ts';
import { assignPunches, type PunchTime } from '../src/judging/assign-punches.ts';
import { type Rules, rulesSchema } from '../src/rulebook/version.rules.ts';
import { addDays, daysBetween, instantOf } from '../src/zone/zone.rules.ts';

const ZONE = 'Asia/Shanghai';
const MONDAY = '2026-03-02';
const LATER = instantOf('2026-12-01', '00:00', ZONE);
const EVERY_DAY = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];

/** `09:00-12:00 13:00-18:00` on every day. */
const rulesOf = (shifts: string, workdays = EVERY_DAY): Rules =>
  rulesSchema.parse({
    workdays,
    followsStatutoryCalendar: false,
    shifts: shifts.split(' ').map((shift, index) => {
      const [startsAt, endsAt] = shift.split('-');
      return { name: `S${index}`, startsAt, endsAt };
    }),
  });

/** `IN 08:55`, or `OUT +1 07:02` on the next day. */
function punchOn(text: string): PunchTime {
  const [type, ...rest] = text.split(' ');
  const [offset, time] = rest.length === 2 ? [Number(rest[0]), rest[1]] : [0, rest[0]];
  return {
    type: type as PunchTime['type'],
    at: instantOf(addDays(MONDAY, offset ?? 0), time ?? '', ZONE),
    counts: true,
  };
}

/** What the shifts of Monday (and of the next day) come to. */
function judge(first: Rules, punches: readonly string[], then = first) {
  const days = daysBetween(addDays(MONDAY, -2), addDays(MONDAY, 3));
  const plans = days.map((day) => planDay(day, day <= MONDAY ? first : then, new Map(), ZONE));
  const judged = assignPunches(plans, punches.map(punchOn)).map((one) => judgeDay(one, LATER));
  const findings = (day: string) =>
    judged.filter((one) => one.day === day).flatMap(({ shifts }) => shifts.map((shift) => shift.findings.join()));
  return {
    judged,
    monday: findings(MONDAY),
    tuesday: findings(addDays(MONDAY, 1)),
    overtime: judged.map((day) => day.overtimeMinutes),
  };
}

const PERIODS = rulesOf('09:00-12:00 13:00-18:00');
const RELAY = rulesOf('07:00-19:00 19:00-07:00');
const THREE = rulesOf('00:00-08:00 08:00-16:00 16:00-00:00');

describe('punches of several shifts', () => {
  test.each<[what: string, rules: Rules, punches: string[], monday: string[]]>([
    ['lunch is short', PERIODS, ['IN 08:55', 'OUT 12:01', 'IN 12:20', 'OUT 18:01'], ['NORMAL', 'NORMAL']],
    ['lunch is late', PERIODS, ['IN 08:55', 'OUT 12:40', 'IN 12:55', 'OUT 18:01'], ['NORMAL', 'NORMAL']],
    ['lunch is a minute', PERIODS, ['IN 08:55', 'OUT 12:58', 'IN 12:59', 'OUT 18:01'], ['NORMAL', 'NORMAL']],
    [
      'an errand in between',
      PERIODS,
      ['IN 08:55', 'OUT 10:00', 'IN 10:30', 'OUT 12:01', 'IN 13:00', 'OUT 18:00'],
      ['NORMAL', 'NORMAL'],
    ],
    ['noon is forgotten', PERIODS, ['IN 08:55', 'OUT 18:01'], ['MISSING_OUT', 'MISSING_IN']],
    ['the first departure is forgotten', PERIODS, ['IN 08:55', 'IN 12:55', 'OUT 18:01'], ['MISSING_OUT', 'NORMAL']],
    [
      'ill in the afternoon, the first departure forgotten',
      PERIODS,
      ['IN 08:55', 'IN 12:55', 'OUT 13:30'],
      ['MISSING_OUT', 'EARLY'],
    ],
    ['not there in the afternoon', PERIODS, ['IN 08:55', 'OUT 12:01'], ['NORMAL', 'ABSENT']],
    ['only there in the afternoon', PERIODS, ['IN 12:20', 'OUT 18:01'], ['ABSENT', 'NORMAL']],
    [
      'punched twice',
      PERIODS,
      ['IN 08:55', 'IN 08:56', 'OUT 12:01', 'OUT 12:02', 'IN 12:55', 'IN 12:56', 'OUT 18:01', 'OUT 18:02'],
      ['NORMAL', 'NORMAL'],
    ],
    ['a handover without a gap', RELAY, ['IN 06:55', 'IN 18:55', 'OUT 19:05', 'OUT +1 07:02'], ['NORMAL', 'NORMAL']],
    ['a handover, leaving first', RELAY, ['IN 06:55', 'OUT 19:01', 'IN 19:00', 'OUT +1 07:02'], ['NORMAL', 'NORMAL']],
    ['only the day', RELAY, ['IN 06:55', 'OUT 19:05'], ['NORMAL', 'ABSENT']],
    ['only the day, punched twice', RELAY, ['IN 06:55', 'OUT 19:05', 'OUT 19:06'], ['NORMAL', 'ABSENT']],
    ['only the night', RELAY, ['IN 18:55', 'OUT +1 07:02'], ['ABSENT', 'NORMAL']],
    ['only the night, and late from it', RELAY, ['IN 18:40', 'OUT +1 08:10'], ['ABSENT', 'NORMAL']],
    ['ill in the night', RELAY, ['IN 06:55', 'IN 18:55', 'OUT 19:05', 'OUT 22:00'], ['NORMAL', 'EARLY']],
    ['the first arrival is forgotten', RELAY, ['IN 18:55', 'OUT 19:05', 'OUT +1 07:02'], ['MISSING_IN', 'NORMAL']],
    [
      'three in a row',
      THREE,
      ['IN -1 23:50', 'IN 07:55', 'OUT 08:02', 'IN 15:50', 'OUT 16:03', 'OUT +1 00:04'],
      ['NORMAL', 'NORMAL', 'NORMAL'],
    ],
  ])('[ATT-6] [T1] are told apart by their type and the shift that is open: %s', (_what, rules, punches, monday) => {
    expect(judge(rules, punches).monday).toEqual(monday);
  });

  test('[ATT-6] [T1] are told apart where the rules change in the night', () => {
    const night = rulesOf('22:00-06:00');
    const day = rulesOf('06:30-15:00');
    const { monday, tuesday } = judge(night, ['IN 21:55', 'OUT +1 06:20', 'IN +1 06:25', 'OUT +1 15:01'], day);
    expect([monday, tuesday]).toEqual([['NORMAL'], ['NORMAL']]);
    const crossed = judge(night, ['IN 21:55', 'IN +1 06:25', 'OUT +1 06:35', 'OUT +1 15:01'], day);
    expect([crossed.monday, crossed.tuesday]).toEqual([['NORMAL'], ['NORMAL']]);
    const overlapping = judge(
      night,
      ['IN 21:55', 'IN +1 04:50', 'OUT +1 06:02', 'OUT +1 13:00'],
      rulesOf('05:00-13:00'),
    );
    expect([overlapping.monday, overlapping.tuesday]).toEqual([['NORMAL'], ['NORMAL']]);
  });

  test.each<[departure: string, finding: string, minutes: number]>([
    ['OUT +1 01:20', 'NORMAL', 440],
    ['OUT +1 02:30', 'NORMAL', 510],
    ['OUT +1 02:59', 'NORMAL', 539],
    ['OUT +1 03:00', 'MISSING_OUT', 0],
  ])(
    '[ATT-6] [T2] %s is the departure of the day before until 9 hours after its end',
    (departure, finding, minutes) => {
      const { monday, judged } = judge(rulesOf('09:00-18:00'), ['IN 09:00', departure]);
      expect(monday).toEqual([finding]);
      expect(judged.find(({ day }) => day === MONDAY)?.overtimeMinutes).toBe(minutes);
    },
  );

  test('[ATT-6] [T2] is so before a day of rest as well, whose own work is its own', () => {
    const rules = rulesOf('09:00-18:00', ['MONDAY']);
    const { judged, monday } = judge(rules, ['IN 09:00', 'OUT +1 02:30', 'IN +1 10:00', 'OUT +1 12:30']);
    expect(monday).toEqual(['NORMAL']);
    expect(judged.slice(2, 4).map((day) => day.overtimeMinutes)).toEqual([510, 150]);
  });

  test('[ATT-6] a member who comes back in the evening stays on the day', () => {
    const { judged } = judge(rulesOf('09:00-18:00'), ['IN 09:00', 'OUT 18:01', 'IN 20:00', 'OUT 22:00']);
    expect(judged[2]).toMatchObject({ statuses: ['NORMAL'], overtimeMinutes: 240 });
    expect(judged[2]?.punches).toHaveLength(4);
  });
});

const anyShifts = fc.constantFrom(
  PERIODS,
  RELAY,
  THREE,
  rulesOf('09:00-18:00'),
  rulesOf('22:00-06:00'),
  rulesOf('05:00-13:00 13:30-21:00'),
);
const MINUTES = 6 * 24 * 60;
const anyPunches = fc.uniqueArray(
  fc.record({
    type: fc.constantFrom('IN' as const, 'OUT' as const),
    minute: fc.nat(MINUTES - 1),
    counts: fc.boolean(),
  }),
  { maxLength: 40, selector: ({ type, minute }) => `${type} ${minute}` },
);

describe('giving punches to shifts', () => {
  test('[ATT-6] gives each to one shift at most, those of a type in the order of the shifts, whatever order they came in', () => {
    const from = instantOf(addDays(MONDAY, -2), '00:00', ZONE);
    fc.assert(
      fc.property(anyShifts, anyShifts, anyPunches, (before, after, given) => {
        const days = daysBetween(addDays(MONDAY, -2), addDays(MONDAY, 3));
        const plans = days.map((day) => planDay(day, day < MONDAY ? before : after, new Map(), ZONE));
        const punches = given.map(({ minute, ...rest }) => ({ ...rest, at: from + minute * 60_000 }));
        const assign = (list: typeof punches) => assignPunches(plans, list);
        const result = assign(punches);
        expect(assign(punches.toReversed())).toEqual(result);
        expect(assign(punches)).toEqual(result);
        const slots = result.flatMap(({ shifts }) => shifts);
        const all = [...slots.flatMap((slot) => slot.punches), ...result.flatMap(({ others }) => others)];
        expect(all).toHaveLength(punches.length);
        expect(new Set(all).size).toBe(punches.length);
        const arrivals = slots.flatMap((slot) => slot.punches.filter(({ type }) => type === 'IN').map(({ at }) => at));
        expect(arrivals).toEqual(arrivals.toSorted((one, other) => one - other));
        for (const { window, punches: own } of slots) {
          for (const { at } of own) expect(at >= window.from && at < window.until).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });
});
