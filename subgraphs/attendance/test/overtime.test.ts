import type { Client, Member, TestSystem } from '@account-center/testing';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { shippedYears } from '../src/calendar/calendar.rules.ts';
import { isFestival } from '../src/calendar/festivals.rules.ts';
import { totalsOf } from '../src/judging/figures.rules.ts';
import { addDays, daysBetween } from '../src/zone/zone.rules.ts';
import { judgeOne, rulesOf } from './judging-support.ts';
import {
  codesOf,
  type Company,
  createClock,
  dataOf,
  openCompany,
  PUNCHER,
  punch,
  REPORTER,
  startAt,
  startWorking,
} from './support.ts';
import { exportMonth, rowsOf } from './workbook-support.ts';

const festivalsOf = (year: number) => daysBetween(`${year}-01-01`, `${year}-12-31`).filter(isFestival);

describe('statutory holidays', () => {
  test.each<[year: number, days: string]>([
    [2024, '01-01 02-10 02-11 02-12 04-04 05-01 06-10 09-17 10-01 10-02 10-03'],
    [2025, '01-01 01-28 01-29 01-30 01-31 04-04 05-01 05-02 05-31 10-01 10-02 10-03 10-06'],
    [2020, '01-01 01-25 01-26 01-27 04-04 05-01 06-25 10-01 10-02 10-03'],
    [2023, '01-01 01-22 01-23 01-24 04-05 05-01 06-22 09-29 10-01 10-02 10-03'],
    [2026, '01-01 02-16 02-17 02-18 02-19 04-05 05-01 05-02 06-19 09-25 10-01 10-02 10-03'],
  ])('[ATT-22] of %i are the festivals themselves, not the days off around them', (year, days) => {
    expect(festivalsOf(year)).toEqual(days.split(' ').map((day) => `${year}-${day}`));
  });

  test('[ATT-22] are all free by the published calendar', () => {
    for (const [year, days] of shippedYears) {
      // The days were regulated otherwise before 2014.
      if (year < 2014) continue;
      for (const day of festivalsOf(year)) expect(`${day} ${days.get(day)?.kind}`).toBe(`${day} HOLIDAY`);
    }
  });
});

const OFFICE = rulesOf('09:00-18:00');

describe('overtime', () => {
  test.each<[what: string, day: string, change: object, punches: string[], kind: string | null, minutes: number]>([
    ['a workday', '2026-09-30', {}, ['IN 09:00', 'OUT 19:00'], 'WORKDAY', 60],
    ['a make-up workday', '2026-10-10', {}, ['IN 09:00', 'OUT 19:00'], 'WORKDAY', 60],
    ['a Saturday', '2026-03-07', {}, ['IN 10:00', 'OUT 12:00'], 'REST_DAY', 120],
    ['a statutory holiday', '2026-10-01', {}, ['IN 10:00', 'OUT 12:00'], 'STATUTORY_HOLIDAY', 120],
    ['a statutory holiday on a Saturday', '2026-10-03', {}, ['IN 10:00', 'OUT 12:00'], 'STATUTORY_HOLIDAY', 120],
    ['a day off after a holiday', '2026-10-06', {}, ['IN 10:00', 'OUT 12:00'], 'REST_DAY', 120],
    ['a leap day', '2028-02-29', { followsStatutoryCalendar: false }, ['IN 09:00', 'OUT 20:00'], 'WORKDAY', 120],
    [
      'a special rest day',
      '2026-03-03',
      { specialDays: [{ date: '2026-03-03', kind: 'REST_DAY' }] },
      ['IN 10:00', 'OUT 12:00'],
      'REST_DAY',
      120,
    ],
    [
      'a holiday that the rules do not follow',
      '2026-10-01',
      { followsStatutoryCalendar: false },
      ['IN 09:00', 'OUT 19:00'],
      'WORKDAY',
      60,
    ],
    ['a day that the calendar does not cover', '2027-03-01', {}, ['IN 09:00', 'OUT 19:00'], null, 0],
  ])('[ATT-22] on %s', (_what, day, change, punches, overtimeKind, overtimeMinutes) => {
    expect(judgeOne(day, rulesOf('09:00-18:00', change), punches)).toMatchObject({ overtimeKind, overtimeMinutes });
  });

  test('[ATT-22] of a night before a holiday counts for the day on which the shift began', () => {
    const night = rulesOf('22:00-06:00');
    const day = judgeOne('2026-09-30', night, ['IN 21:55', 'OUT +1 08:00']);
    expect(day).toMatchObject({ overtimeKind: 'WORKDAY', overtimeMinutes: 120 });
  });

  test('[ATT-22] of all kinds together is the overtime, of days and of totals', () => {
    const anyDay = fc
      .record({ after: fc.nat(300), start: fc.integer({ min: 10, max: 13 }), end: fc.integer({ min: 14, max: 23 }) })
      .map(({ after, start, end }) =>
        judgeOne(addDays('2026-01-01', after), OFFICE, [`IN ${start}:00`, `OUT ${end}:00`]),
      );
    fc.assert(
      fc.property(fc.array(anyDay, { maxLength: 10 }), (days) => {
        const totals = totalsOf(days);
        expect(totals.workdayOvertimeMinutes + totals.restDayOvertimeMinutes + totals.holidayOvertimeMinutes).toBe(
          totals.overtimeMinutes,
        );
        const { OVERTIME, OVERTIME_HOLIDAY, OVERTIME_REST_DAY, OVERTIME_WORKDAY } = totals.days;
        expect(OVERTIME_WORKDAY + OVERTIME_REST_DAY + OVERTIME_HOLIDAY).toBe(OVERTIME);
      }),
      { numRuns: 30 },
    );
  });
});

describe('the overtime of an enterprise', () => {
  const clock = createClock('2026-09-28 12:00');
  let system: TestSystem;
  let acme: Company;
  let globex: Company;
  let worker: Member;

  /** Works until 20:00 on Wednesday, and from 10:00 to 12:00 on National Day and on a day off after it. */
  beforeAll(async () => {
    system = await startAt(clock);
    acme = await openCompany(system, 'Acme');
    globex = await openCompany(system, 'Globex');
    await startWorking(clock, acme, { before: '2026-09-28', first: '2026-09-29' });
    worker = await acme.addMember('Worker', { permissions: PUNCHER });
    const work = async (from: string, to: string) => {
      clock.set(from);
      dataOf(await punch(worker, 'IN'));
      clock.set(to);
      dataOf(await punch(worker, 'OUT'));
    };
    await work('2026-10-01 10:00', '2026-10-01 12:00');
    await work('2026-10-06 10:00', '2026-10-06 13:00');
    await work('2026-10-08 09:00', '2026-10-08 20:00');
    clock.set('2026-10-09 08:00');
  });
  afterAll(() => system.stop());

  const FIGURES = `overtime overtimeWorkday overtimeRestDay overtimeHoliday
    overtimeMinutes workdayOvertimeMinutes restDayOvertimeMinutes holidayOvertimeMinutes`;
  const MONTH = `query { attendanceMonthReport(month: "2026-10") { figures { ${FIGURES} }
    members(figure: OVERTIME_HOLIDAY) { nodes { member { id } figures { ${FIGURES} } days { date overtimeKind overtimeMinutes } } } } }`;
  const monthOf = async (client: Client) => dataOf(await client.query(MONTH)).attendanceMonthReport;

  test('[ATT-22] is told by kind of day in days and in the month, with the names behind it', async () => {
    const month = await monthOf(acme.administrator);
    const expected = {
      overtime: 3,
      overtimeWorkday: 1,
      overtimeRestDay: 1,
      overtimeHoliday: 1,
      overtimeMinutes: 420,
      workdayOvertimeMinutes: 120,
      restDayOvertimeMinutes: 180,
      holidayOvertimeMinutes: 120,
    };
    expect(month.figures).toEqual(expected);
    expect(month.members?.nodes.map(({ member }) => member?.id)).toEqual([worker.memberId]);
    const own = month.members?.nodes[0];
    expect(own?.figures).toEqual(expected);
    expect(own?.days.filter(({ overtimeMinutes }) => overtimeMinutes > 0)).toEqual([
      { date: '2026-10-01', overtimeKind: 'STATUTORY_HOLIDAY', overtimeMinutes: 120 },
      { date: '2026-10-06', overtimeKind: 'REST_DAY', overtimeMinutes: 180 },
      { date: '2026-10-08', overtimeKind: 'WORKDAY', overtimeMinutes: 120 },
    ]);
  });

  test('[ATT-22] is told within the scope, with the permission and in the own enterprise only', async () => {
    const elsewhere = await acme.addDepartment('Elsewhere');
    const reporter = await acme.addMember('Reporter', { permissions: REPORTER, scope: [elsewhere] });
    expect((await monthOf(reporter)).figures['overtimeMinutes']).toBe(0);
    expect((await monthOf(globex.administrator)).figures['overtimeMinutes']).toBe(0);
    expect(codesOf(await worker.query(MONTH))).toContain('UNAUTHORIZED_FIELD_OR_TYPE');
  });

  test('[ATT-22] stands by kind of day in the workbook of the month', async () => {
    const file = await exportMonth(system, acme.administrator, { month: '2026-10' });
    const summary = await rowsOf(file, 'Summary');
    expect(summary.find((row) => row['Member'] === 'Worker')).toMatchObject({
      workdayOvertimeMinutes: '120',
      restDayOvertimeMinutes: '180',
      holidayOvertimeMinutes: '120',
      'OVERTIME_HOLIDAY (days)': '1',
    });
    const days = (await rowsOf(file, 'Days')).filter((row) => row['Overtime as'] !== '');
    expect(days.map((row) => `${row['Date']} ${row['Overtime as']} ${row['Overtime (minutes)']}`)).toEqual([
      '2026-10-01 STATUTORY_HOLIDAY 120',
      '2026-10-06 REST_DAY 180',
      '2026-10-08 WORKDAY 120',
    ]);
  });
});
