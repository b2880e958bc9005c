import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shippedYears } from '../src/calendar/calendar.rules.ts';
import { addTotals, countsFor, figures, totalsOf } from '../src/judging/figures.rules.ts';
import { judgeDay } from '../src/judging/judge-day.ts';
import { planDay } from '../src/rulebook/plan.rules.ts';
import { assignPunches, type PunchTime } from '../src/judging/assign-punches.ts';
import { type Rules, rulesSchema } from '../src/rulebook/version.rules.ts';
import { addDays, daysBetween, instantOf, startOfDay } from '../src/zone/zone.rules.ts';

const ZONE = 'Asia/Shanghai';
const LATER = instantOf('2026-12-01', '00:00', ZONE);
const weekdays = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'];

const rulesOf = (change: object = {}): Rules =>
  rulesSchema.parse({ workdays: weekdays, shifts: [{ name: 'Day', startsAt: '09:00', endsAt: '18:00' }], ...change });

/** A punch such as `IN 09:00`, or `OUT +1 06:00` for the next day. */
function punchOn(day: string, text: string): PunchTime {
  const [type, ...rest] = text.split(' ');
  const [offset, time] = rest.length === 2 ? [Number(rest[0]), rest[1]] : [0, rest[0]];
  return { type: type as PunchTime['type'], at: instantOf(addDays(day, offset ?? 0), time ?? '', ZONE), counts: true };
}

function judge(rules: Rules, day: string, punches: string[], now = LATER) {
  const plans = daysBetween(addDays(day, -1), addDays(day, 1)).map((one) => planDay(one, rules, shippedYears, ZONE));
  const [, judged] = assignPunches(
    plans,
    punches.map((text) => punchOn(day, text)),
  ).map((one) => judgeDay(one, now));
  if (!judged) throw new Error('no day');
  return judged;
}

const MONDAY = '2026-03-02';
const at = (time: string, day = MONDAY) => instantOf(day, time, ZONE);

describe('a judged day', () => {
  test.each([
    [['IN 08:59', 'OUT 18:01'], ['NORMAL']],
    [['IN 09:05', 'OUT 18:00'], ['NORMAL']],
    [['IN 09:06', 'OUT 18:00'], ['LATE']],
    [['IN 09:00', 'OUT 17:54'], ['EARLY']],
    [
      ['IN 09:10', 'OUT 17:50'],
      ['LATE', 'EARLY'],
    ],
    [['IN 09:00'], ['MISSING_OUT']],
    [['OUT 18:00'], ['MISSING_IN']],
    [[], ['ABSENT']],
    [['IN 10:00', 'OUT 18:00'], ['ABSENT']],
    [['IN 09:00', 'OUT 12:00', 'IN 13:00', 'OUT 18:10'], ['NORMAL']],
  ])('[ATT-6] %j is %j with 5 minutes of grace and absence from 60', (punches, statuses) => {
    expect(judge(rulesOf({ graceMinutes: 5, absenceMinutes: 60 }), MONDAY, punches).statuses).toEqual(statuses);
  });

  test('[ATT-6] is not decided before its time', () => {
    const rules = rulesOf({ absenceMinutes: 60 });
    expect(judge(rules, MONDAY, [], at('09:30')).statuses).toEqual(['PENDING']);
    expect(judge(rules, MONDAY, [], at('10:00')).statuses).toEqual(['ABSENT']);
    expect(judge(rules, MONDAY, ['IN 09:10'], at('12:00')).statuses).toEqual(['LATE', 'PENDING']);
    expect(judge(rules, MONDAY, ['IN 09:00', 'OUT 12:00'], at('12:30')).statuses).toEqual(['PENDING']);
    expect(judge(rules, MONDAY, ['IN 09:00'], at('18:30')).statuses).toEqual(['PENDING']);
    expect(judge(rules, MONDAY, ['IN 09:00'], at('02:59', addDays(MONDAY, 1))).statuses).toEqual(['PENDING']);
    expect(judge(rules, MONDAY, ['IN 09:00'], at('03:00', addDays(MONDAY, 1))).statuses).toEqual(['MISSING_OUT']);
  });

  test('[ATT-3] lets flexible time be stayed later instead of being late', () => {
    const rules = rulesOf({ shifts: [{ name: 'Flex', startsAt: '09:00', endsAt: '18:00', flexibleMinutes: 60 }] });
    expect(judge(rules, MONDAY, ['IN 09:40', 'OUT 18:40']).statuses).toEqual(['NORMAL']);
    expect(judge(rules, MONDAY, ['IN 09:40', 'OUT 18:30'])).toMatchObject({ statuses: ['EARLY'], earlyMinutes: 10 });
    expect(judge(rules, MONDAY, ['IN 10:20', 'OUT 19:00'])).toMatchObject({ statuses: ['LATE'], lateMinutes: 20 });
  });

  test('[ATT-3] takes a night shift across midnight as one', () => {
    const rules = rulesOf({ shifts: [{ name: 'Night', startsAt: '22:00', endsAt: '06:00' }] });
    expect(judge(rules, MONDAY, ['IN 21:55', 'OUT +1 06:02']).statuses).toEqual(['NORMAL']);
    expect(judge(rules, MONDAY, ['IN 22:30', 'OUT +1 05:00'])).toMatchObject({ lateMinutes: 30, earlyMinutes: 60 });
  });

  test('[ATT-3] judges each of several periods of a day', () => {
    const shifts = [
      { name: 'Morning', startsAt: '09:00', endsAt: '12:00' },
      { name: 'Afternoon', startsAt: '13:30', endsAt: '18:00' },
    ];
    const day = judge(rulesOf({ shifts }), MONDAY, ['IN 08:50', 'OUT 12:01', 'IN 13:45', 'OUT 18:00']);
    expect(day.shifts.map((shift) => shift.findings)).toEqual([['NORMAL'], ['LATE']]);
    expect(day.statuses).toEqual(['LATE']);
  });

  test('[ATT-3] rests on statutory holidays, works on make-up workdays, and lets special days win', () => {
    const rules = rulesOf({
      specialDays: [
        { date: '2026-10-03', kind: 'WORKDAY' },
        { date: '2026-03-03', kind: 'REST_DAY' },
      ],
    });
    const kindOn = (day: string) => judge(rules, day, []).kind;
    expect(kindOn('2026-10-01')).toBe('STATUTORY_HOLIDAY');
    expect(kindOn('2026-10-03')).toBe('WORKDAY');
    expect(kindOn('2026-10-10')).toBe('WORKDAY');
    expect(kindOn('2026-03-03')).toBe('REST_DAY');
    expect(kindOn('2026-03-07')).toBe('REST_DAY');
    expect(kindOn(MONDAY)).toBe('WORKDAY');
  });

  test('[ATT-3] says that the calendar is not known after its last year, never silently a weekday', () => {
    expect(judge(rulesOf(), '2027-03-01', ['IN 09:00', 'OUT 18:00']).statuses).toEqual(['CALENDAR_UNKNOWN']);
    expect(judge(rulesOf({ followsStatutoryCalendar: false }), '2027-03-01', []).kind).toBe('WORKDAY');
  });

  test('[ATT-6] counts overtime from its threshold, on rest days from coming to going', () => {
    const rules = rulesOf({ overtimeFromMinutes: 30 });
    expect(judge(rules, MONDAY, ['IN 09:00', 'OUT 18:29']).overtimeMinutes).toBe(0);
    expect(judge(rules, MONDAY, ['IN 09:00', 'OUT 19:15']).overtimeMinutes).toBe(75);
    expect(judge(rules, '2026-03-07', ['IN 10:00', 'OUT 12:30'])).toMatchObject({
      statuses: ['REST'],
      overtimeMinutes: 150,
    });
  });

  test('[ATT-5] does not count a punch that was made outside', () => {
    const plans = daysBetween(addDays(MONDAY, -1), addDays(MONDAY, 1)).map((one) =>
      planDay(one, rulesOf(), shippedYears, ZONE),
    );
    const punches = [{ ...punchOn(MONDAY, 'IN 09:00'), counts: false }, punchOn(MONDAY, 'OUT 18:00')];
    const [, day] = assignPunches(plans, punches).map((one) => judgeDay(one, LATER));
    expect(day).toMatchObject({ statuses: ['MISSING_IN'], outsidePunches: 1 });
    expect(day?.punches).toHaveLength(2);
  });
});

const clock = fc
  .integer({ min: 0, max: 95 })
  .map(
    (quarter) => `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`,
  );
const anyRules = fc
  .record({
    shifts: fc.array(
      fc.record({ name: fc.constant('S'), startsAt: clock, endsAt: clock, flexibleMinutes: fc.nat(90) }),
      { minLength: 1, maxLength: 3 },
    ),
    graceMinutes: fc.nat(20),
    absenceMinutes: fc.option(fc.integer({ min: 30, max: 240 })),
  })
  .map((change) => rulesSchema.safeParse({ workdays: weekdays, ...change }))
  .filter((parsed) => parsed.success)
  .map((parsed) => parsed.data);
const FROM = '2026-03-01';
const span = 14 * 24 * 60;
const anyPunches = fc
  .array(
    fc.record({ type: fc.constantFrom('IN' as const, 'OUT' as const), minute: fc.nat(span), counts: fc.boolean() }),
    { maxLength: 60 },
  )
  .map((punches) => punches.toSorted((one, other) => one.minute - other.minute))
  .map((punches) => punches.map(({ minute, ...rest }) => ({ ...rest, at: startOfDay(FROM, ZONE) + minute * 60_000 })));
/** Rules change in the middle, so that shifts of two versions are neighbours. */
const plansOf = (before: Rules, after: Rules) =>
  daysBetween(addDays(FROM, -1), addDays(FROM, 15)).map((day) =>
    planDay(day, day < '2026-03-08' ? before : after, shippedYears, ZONE),
  );

describe('judging', () => {
  test('[ATT-6] gives every punch to exactly one day, and to one shift at most', () => {
    fc.assert(
      fc.property(anyRules, anyRules, anyPunches, (before, after, punches) => {
        const days = assignPunches(plansOf(before, after), punches);
        const given = days.flatMap(({ shifts, others }) => [...shifts.flatMap((shift) => shift.punches), ...others]);
        expect(given).toHaveLength(punches.length);
        expect(new Set(given).size).toBe(punches.length);
        for (const { window, punches: own } of days.flatMap(({ shifts }) => shifts)) {
          for (const punch of own) expect(punch.at >= window.from && punch.at < window.until).toBe(true);
        }
      }),
    );
  });

  test('[ATT-12] sums up to the same however the days are grouped', () => {
    fc.assert(
      fc.property(anyRules, anyPunches, fc.nat(16), (rules, punches, cut) => {
        const days = assignPunches(plansOf(rules, rules), punches).map((one) => judgeDay(one, LATER));
        const whole = totalsOf(days);
        expect(addTotals(totalsOf(days.slice(0, cut)), totalsOf(days.slice(cut)))).toEqual(whole);
        for (const figure of figures)
          expect(whole.days[figure]).toBe(days.filter((day) => countsFor(figure, day)).length);
      }),
    );
  });

  test('[ATT-6] finds a workday normal or names what was wrong, never both', () => {
    fc.assert(
      fc.property(anyRules, anyPunches, (rules, punches) => {
        for (const day of assignPunches(plansOf(rules, rules), punches).map((one) => judgeDay(one, LATER))) {
          expect(day.statuses.length).toBeGreaterThan(0);
          expect(day.statuses.includes('NORMAL')).toBe(String(day.statuses) === 'NORMAL');
          expect(day.lateMinutes > 0).toBe(day.statuses.includes('LATE'));
        }
      }),
    );
  });
});
