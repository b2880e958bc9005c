import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explainPunches } from '../src/judging/explain-punches.ts';
import type { Rules } from '../src/rulebook/version.rules.ts';
import { judgeAround, judgeOne, MONDAY, type NamedPunch, punchOn, rulesOf } from './judging-support.ts';

const OFFICE = rulesOf('09:00-18:00');
const PERIODS = rulesOf('09:00-12:00 13:00-18:00');
const NIGHT = rulesOf('22:00-06:00');
const SATURDAY = '2026-03-07';
const NOT_COVERED = '2027-03-01';

/** `IN 08:55: ARRIVAL S0`, or `IN 09:10: SUPERSEDED_BY_EARLIER S0 (IN 08:55)`. */
function explain(day: string, rules: Rules, punches: readonly string[]): string[] {
  return explainPunches(judgeOne(day, rules, punches)).map(({ punch, use, shift, unusedReason, supersededBy }) =>
    [
      `${punch.text}: ${unusedReason ?? use}`,
      ...(shift ? [shift.window.shift.name] : []),
      ...(supersededBy ? [`(${supersededBy.text})`] : []),
    ].join(' '),
  );
}

describe('an explained day', () => {
  test.each<[what: string, day: string, rules: Rules, punches: string[], explained: string[]]>([
    ['both used', MONDAY, OFFICE, ['IN 08:55', 'OUT 18:05'], ['IN 08:55: ARRIVAL S0', 'OUT 18:05: DEPARTURE S0']],
    [
      'duplicates',
      MONDAY,
      OFFICE,
      ['IN 08:55', 'IN 08:56', 'OUT 18:05', 'OUT 18:06'],
      [
        'IN 08:55: ARRIVAL S0',
        'IN 08:56: SUPERSEDED_BY_EARLIER S0 (IN 08:55)',
        'OUT 18:05: SUPERSEDED_BY_LATER S0 (OUT 18:06)',
        'OUT 18:06: DEPARTURE S0',
      ],
    ],
    [
      'an errand in between',
      MONDAY,
      OFFICE,
      ['IN 08:55', 'OUT 10:00', 'IN 10:30', 'OUT 18:00'],
      [
        'IN 08:55: ARRIVAL S0',
        'OUT 10:00: SUPERSEDED_BY_LATER S0 (OUT 18:00)',
        'IN 10:30: SUPERSEDED_BY_EARLIER S0 (IN 08:55)',
        'OUT 18:00: DEPARTURE S0',
      ],
    ],
    [
      'a departure before the arrival',
      MONDAY,
      OFFICE,
      ['OUT 09:30', 'IN 10:00', 'OUT 18:00'],
      ['OUT 09:30: NO_ARRIVAL S0', 'IN 10:00: ARRIVAL S0', 'OUT 18:00: DEPARTURE S0'],
    ],
    [
      'outside of the place',
      MONDAY,
      OFFICE,
      ['IN 08:40 outside', 'IN 09:20', 'OUT 18:00'],
      ['IN 08:40 outside: OUTSIDE_PLACE S0', 'IN 09:20: ARRIVAL S0', 'OUT 18:00: DEPARTURE S0'],
    ],
    [
      'outside of the window',
      MONDAY,
      OFFICE,
      ['OUT 08:00', 'IN 09:00', 'OUT 18:00', 'IN 20:00'],
      ['OUT 08:00: OUTSIDE_WINDOW', 'IN 09:00: ARRIVAL S0', 'OUT 18:00: DEPARTURE S0', 'IN 20:00: OUTSIDE_WINDOW'],
    ],
    ['outside of both window and place', MONDAY, OFFICE, ['OUT 08:00 outside'], ['OUT 08:00 outside: OUTSIDE_PLACE']],
    [
      'two shifts a day',
      MONDAY,
      PERIODS,
      ['IN 08:55', 'OUT 12:01', 'IN 12:58', 'OUT 18:01'],
      ['IN 08:55: ARRIVAL S0', 'OUT 12:01: DEPARTURE S0', 'IN 12:58: ARRIVAL S1', 'OUT 18:01: DEPARTURE S1'],
    ],
    [
      'a shift across midnight',
      MONDAY,
      NIGHT,
      ['IN 21:55', 'OUT +1 06:05'],
      ['IN 21:55: ARRIVAL S0', 'OUT +1 06:05: DEPARTURE S0'],
    ],
    [
      'a free day',
      SATURDAY,
      OFFICE,
      ['OUT 09:00', 'IN 10:00', 'IN 10:05', 'OUT 11:00', 'OUT 12:00', 'OUT 13:00 outside'],
      [
        'OUT 09:00: NO_ARRIVAL',
        'IN 10:00: ARRIVAL',
        'IN 10:05: SUPERSEDED_BY_EARLIER (IN 10:00)',
        'OUT 11:00: SUPERSEDED_BY_LATER (OUT 12:00)',
        'OUT 12:00: DEPARTURE',
        'OUT 13:00 outside: OUTSIDE_PLACE',
      ],
    ],
    ['a free day without an arrival', SATURDAY, OFFICE, ['OUT 12:00'], ['OUT 12:00: NO_ARRIVAL']],
    ['a day that the calendar does not cover', NOT_COVERED, OFFICE, ['IN 09:00'], ['IN 09:00: NOTHING_DUE']],
  ])('[ATT-7] says of every punch what it was used for, or why not: %s', (_what, day, rules, punches, explained) => {
    expect(explain(day, rules, punches)).toEqual(explained);
  });

  test.each<[day: string, change: object, kind: string, reason: string]>([
    [MONDAY, {}, 'WORKDAY', 'WEEKDAY'],
    [SATURDAY, {}, 'REST_DAY', 'WEEKDAY'],
    ['2026-10-01', {}, 'STATUTORY_HOLIDAY', 'STATUTORY_CALENDAR'],
    ['2026-10-10', {}, 'WORKDAY', 'STATUTORY_CALENDAR'],
    [MONDAY, { specialDays: [{ date: MONDAY, kind: 'REST_DAY' }] }, 'REST_DAY', 'SPECIAL_DAY'],
    [NOT_COVERED, {}, 'CALENDAR_UNKNOWN', 'CALENDAR_NOT_COVERED'],
    ['2028-02-29', { followsStatutoryCalendar: false }, 'WORKDAY', 'WEEKDAY'],
  ])('[ATT-7] says why %s is what it is', (day, change, kind, kindReason) => {
    expect(judgeOne(day, rulesOf('09:00-18:00', change), [])).toMatchObject({ kind, kindReason });
  });
});

const anyShifts = fc.constantFrom(
  OFFICE,
  PERIODS,
  NIGHT,
  rulesOf('07:00-19:00 19:00-07:00'),
  rulesOf('00:00-08:00 08:00-16:00 16:00-00:00'),
  rulesOf('09:00-18:00', { workdays: [] }),
);
const anyPunches = fc
  .array(
    fc.record({
      type: fc.constantFrom('IN', 'OUT'),
      day: fc.integer({ min: -1, max: 1 }),
      hour: fc.nat(23),
      minute: fc.nat(59),
      place: fc.constantFrom('', ' outside'),
    }),
    { maxLength: 20 },
  )
  .map((given) =>
    given.map(({ type, day, hour, minute, place }) => {
      const time = [hour, minute].map((part) => String(part).padStart(2, '0')).join(':');
      return punchOn(MONDAY, `${type} ${day} ${time}${place}`);
    }),
  );

test('[ATT-7] names every punch of a day once, and the used ones are those that the day was judged by', () => {
  fc.assert(
    fc.property(anyShifts, anyShifts, anyPunches, (before, after, punches) => {
      for (const day of judgeAround(MONDAY, { before, after }, punches)) {
        const uses = explainPunches(day);
        expect(uses.map(({ punch }) => punch)).toEqual(day.punches);
        const judgedBy = [...day.shifts, ...(day.freeTime ? [day.freeTime] : [])].flatMap((one) => [one.in, one.out]);
        const used = uses.filter(({ use }) => use !== 'NOT_USED').map(({ punch }) => punch);
        expect(new Set(used)).toEqual(new Set(judgedBy.filter((punch): punch is NamedPunch => punch !== null)));
        for (const { use, unusedReason, supersededBy, shift, punch } of uses) {
          expect(unusedReason === null).toBe(use !== 'NOT_USED');
          expect(unusedReason === 'OUTSIDE_PLACE').toBe(!punch.counts);
          expect(supersededBy !== null).toBe(unusedReason?.startsWith('SUPERSEDED') ?? false);
          if (supersededBy) expect(used).toContain(supersededBy);
          if (shift) expect(punch.at >= shift.window.from && punch.at < shift.window.until).toBe(true);
        }
      }
    }),
    { numRuns: 300 },
  );
});
