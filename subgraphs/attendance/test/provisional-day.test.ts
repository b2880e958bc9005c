import type { Client, Member, TestSystem } from '@account-center/testing';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { assignPunches } from '../src/judging/assign-punches.ts';
import { judgeDay } from '../src/judging/judge-day.ts';
import { planDay } from '../src/rulebook/plan.rules.ts';
import type { Rules } from '../src/rulebook/version.rules.ts';
import { addDays, daysBetween, plusMinutes } from '../src/zone/zone.rules.ts';
import { instantOn, judgeAround, judgeOne, LATER, MONDAY, punchOn, rulesOf, ZONE } from './judging-support.ts';
import {
  codesOf,
  type Company,
  createClock,
  dataOf,
  OFFICE_HOURS,
  openCompany,
  PUNCHER,
  punch,
  REPORTER,
  setRules,
  startAt,
  startWorking,
} from './support.ts';

const OFFICE = rulesOf('09:00-18:00');
const NIGHT = rulesOf('22:00-06:00');
const EVERY_DAY = { workdays: [...OFFICE.workdays, 'SATURDAY', 'SUNDAY'], followsStatutoryCalendar: false };

describe('a day', () => {
  test.each<[what: string, rules: Rules, punches: string[], before: string, from: string]>([
    ['an office day', OFFICE, ['IN 09:00', 'OUT 18:00'], '+1 02:59', '+1 03:00'],
    ['an office day without a punch', OFFICE, [], '+1 02:59', '+1 03:00'],
    ['a short day, until midnight', rulesOf('06:00-10:00'), ['IN 06:00'], '23:59', '+1 00:00'],
    ['a night', NIGHT, ['IN 21:50'], '+1 14:59', '+1 15:00'],
    ['two shifts a day', rulesOf('09:00-12:00 13:00-18:00'), ['IN 09:00', 'OUT 12:00'], '+1 02:59', '+1 03:00'],
    ['a free day', rulesOf('09:00-18:00', { workdays: [] }), ['IN 10:00'], '23:59', '+1 00:00'],
  ])('[ATT-9] is provisional until its window is over: %s', (_what, rules, punches, before, from) => {
    const stateAt = (time: string) => judgeOne(MONDAY, rules, punches, instantOn(MONDAY, time)).state;
    expect([stateAt(before), stateAt(from)]).toEqual(['PROVISIONAL', 'FINAL']);
  });

  test.each<[what: string, change: object, pending: string, absent: string]>([
    ['without rules: the end of the shift', {}, '17:59', '18:00'],
    ['without this rule: the absence threshold', { absenceMinutes: 60 }, '09:59', '10:00'],
    ['two hours', { absentFromMinutes: 120 }, '10:59', '11:00'],
    ['later than the absence threshold', { absenceMinutes: 60, absentFromMinutes: 120 }, '10:59', '11:00'],
    ['later than the shift', { absentFromMinutes: 720 }, '20:59', '21:00'],
    ['never later than the window', { absentFromMinutes: 1440 }, '+1 02:59', '+1 03:00'],
  ])('[ATT-9] without a punch becomes absent at an hour that is a rule: %s', (_what, change, pending, absent) => {
    const statusesAt = (time: string) =>
      judgeOne(MONDAY, rulesOf('09:00-18:00', change), [], instantOn(MONDAY, time)).statuses;
    expect([statusesAt(pending), statusesAt(absent)]).toEqual([['PENDING'], ['ABSENT']]);
  });

  test('[ATT-9] is provisional until its flexible time is over, also when the next window has begun', () => {
    const shifts = [{ name: 'Late', startsAt: '20:00', endsAt: '23:59', flexibleMinutes: 240 }];
    const rules = { before: rulesOf('20:00-23:59', { shifts }), after: rulesOf('00:30-01:00') };
    const punches = [punchOn(MONDAY, 'IN 23:58'), punchOn(MONDAY, 'OUT +1 00:10')];
    const stateAt = (time: string) =>
      judgeAround(MONDAY, rules, punches, instantOn(MONDAY, time)).find(({ day }) => day === MONDAY)?.state;
    expect([stateAt('+1 03:56'), stateAt('+1 03:57')]).toEqual(['PROVISIONAL', 'FINAL']);
  });

  test('[ATT-9] without a punch becomes absent after the flexible time as well', () => {
    const shifts = [{ name: 'Flex', startsAt: '09:00', endsAt: '18:00', flexibleMinutes: 60 }];
    const rules = rulesOf('09:00-18:00', { shifts, absentFromMinutes: 30 });
    const statusesAt = (time: string) => judgeOne(MONDAY, rules, [], instantOn(MONDAY, time)).statuses;
    expect([statusesAt('10:29'), statusesAt('10:30')]).toEqual([['PENDING'], ['ABSENT']]);
  });
});

const anyRules = fc
  .record({
    shifts: fc.constantFrom(
      '09:00-18:00',
      '22:00-06:00',
      '09:00-12:00 13:00-18:00',
      '07:00-19:00 19:00-07:00',
      '00:00-08:00 08:00-16:00 16:00-00:00',
      '05:00-13:00 13:30-21:00',
    ),
    absenceMinutes: fc.option(fc.integer({ min: 1, max: 240 })),
    absentFromMinutes: fc.option(fc.integer({ min: 1, max: 1440 })),
  })
  .map(({ shifts, ...change }) => rulesOf(shifts, { ...EVERY_DAY, ...change }));
const anyPunches = fc
  .array(
    fc.record({ type: fc.constantFrom('IN', 'OUT'), day: fc.integer({ min: -1, max: 1 }), minute: fc.nat(1439) }),
    {
      maxLength: 12,
    },
  )
  .map((given) =>
    given.map(({ type, day, minute }) => {
      const time = [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');
      return punchOn(MONDAY, `${type} ${day} ${time}`);
    }),
  );
const daysAfterMonday = (minutes: number) => plusMinutes(instantOn(MONDAY, '00:00'), minutes);

describe('final days and nights', () => {
  test('[ATT-9] a final day is decided, and stays as it is', () => {
    fc.assert(
      fc.property(
        anyRules,
        anyRules,
        anyPunches,
        fc.integer({ min: -1440, max: 4 * 1440 }),
        (before, after, punches, minute) => {
          const now = daysAfterMonday(minute);
          const later = judgeAround(MONDAY, { before, after }, punches);
          for (const [index, day] of judgeAround(MONDAY, { before, after }, punches, now).entries()) {
            if (day.state === 'PROVISIONAL') continue;
            expect(day).toEqual(later[index]);
            expect(day.statuses).not.toContain('PENDING');
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  test('[ATT-9] each punch is in at most one shift, whatever follows a night', () => {
    fc.assert(
      fc.property(anyRules, anyPunches, (after, punches) => {
        const nights = rulesOf('22:00-06:00', EVERY_DAY);
        const taken = judgeAround(MONDAY, { before: nights, after }, punches).flatMap(({ shifts }) =>
          shifts.flatMap((shift) => shift.punches),
        );
        expect(new Set(taken).size).toBe(taken.length);
      }),
      { numRuns: 200 },
    );
  });

  test('[ATT-9] a night that was begun keeps its departure until its window is over, whatever shift comes next', () => {
    const arrival = punchOn(MONDAY, 'IN 21:55');
    const anyNext = fc.integer({ min: 6 * 60, max: 20 * 60 }).map((start) => {
      const time = (minute: number) =>
        [Math.floor(minute / 60) % 24, minute % 60].map((part) => String(part).padStart(2, '0')).join(':');
      return rulesOf(`${time(start)}-${time(start + 240)}`, EVERY_DAY);
    });
    fc.assert(
      fc.property(anyNext, fc.integer({ min: 22 * 60 + 1, max: 48 * 60 }), (after, minute) => {
        const departure = { ...punchOn(MONDAY, 'OUT 22:01'), at: daysAfterMonday(minute) };
        const plans = daysBetween(addDays(MONDAY, -1), addDays(MONDAY, 2)).map((day) =>
          planDay(day, day <= MONDAY ? rulesOf('22:00-06:00', EVERY_DAY) : after, new Map(), ZONE),
        );
        const [, monday, tuesday] = assignPunches(plans, [arrival, departure]).map((one) => judgeDay(one, LATER));
        const until = monday?.shifts[0]?.window.until ?? 0;
        const isNights = departure.at < until;
        expect(monday?.shifts[0]?.out).toBe(isNights ? departure : null);
        if (isNights) expect(tuesday?.shifts.flatMap((shift) => shift.punches)).toEqual([]);
        // The window lasts at least until the next shift begins.
        expect(until).toBeGreaterThanOrEqual(
          Math.min(tuesday?.shifts[0]?.window.shift.start ?? 0, instantOn(MONDAY, '+1 15:00')),
        );
      }),
      { numRuns: 300 },
    );
  });
});

describe('the days of an enterprise', () => {
  const clock = createClock('2026-03-02 12:00');
  let system: TestSystem;
  let acme: Company;
  let globex: Company;
  let worker: Member;
  beforeAll(async () => {
    system = await startAt(clock);
    acme = await openCompany(system, 'Acme');
    globex = await openCompany(system, 'Globex');
    await startWorking(clock, acme, { before: '2026-03-03', first: '2026-03-04' });
    worker = await acme.addMember('Worker', { permissions: PUNCHER });
  });
  afterAll(() => system.stop());

  const DAY = `query ($date: Date!) { attendanceDay(date: $date) { figures { provisional absent pending }
    members(figure: PROVISIONAL) { nodes { member { id } state statuses } } } }`;
  const dayOf = async (client: Client, date: string) => dataOf(await client.query(DAY, { date })).attendanceDay;

  test('[ATT-9] are counted while they are provisional, with the names behind the number', async () => {
    clock.set('2026-03-04 18:30');
    const open = await dayOf(acme.administrator, '2026-03-04');
    expect(open.figures).toEqual({ provisional: 2, absent: 2, pending: 0 });
    expect(open.members?.nodes).toContainEqual({
      member: { id: worker.memberId },
      state: 'PROVISIONAL',
      statuses: ['ABSENT'],
    });
    const none = await acme.addDepartment('Nobody');
    const elsewhere = await acme.addMember('Reporter', { permissions: REPORTER, scope: [none] });
    expect((await dayOf(elsewhere, '2026-03-04')).figures.provisional).toBe(1);
    expect(codesOf(await worker.query(DAY, { date: '2026-03-04' }))).toContain('UNAUTHORIZED_FIELD_OR_TYPE');
    const others = await dayOf(globex.administrator, '2026-03-04');
    expect(others.members?.nodes.map(({ member }) => member?.id)).toEqual([globex.administrator.memberId]);
    clock.set('2026-03-05 03:00');
    const over = await dayOf(acme.administrator, '2026-03-04');
    expect(over.figures.provisional).toBe(0);
    expect(over.members?.nodes).toEqual([]);
  });

  test('[ATT-9] keep the hour of absence that was in force, and take a changed one the next day', async () => {
    clock.set('2026-03-05 08:00');
    const input = { ...OFFICE_HOURS, absentFromMinutes: 60 };
    expect(codesOf(await setRules(worker, input))).toContain('UNAUTHORIZED_FIELD_OR_TYPE');
    expect(codesOf(await setRules(acme.administrator, { ...input, absentFromMinutes: 1441 }))).toEqual([
      'BAD_USER_INPUT',
    ]);
    dataOf(await setRules(acme.administrator, input));
    const RULES = '{ attendanceSettings { rules(on: "2026-03-06") { nodes { absentFromMinutes } } } }';
    const absentFromOf = async (client: Client) =>
      dataOf(await client.query(RULES)).attendanceSettings.rules?.nodes.map((one) => one.absentFromMinutes);
    expect(await absentFromOf(acme.administrator)).toEqual([60]);
    expect(await absentFromOf(globex.administrator)).toEqual([]);
    clock.set('2026-03-05 10:00');
    const workersOn = async (date: string) =>
      (await dayOf(acme.administrator, date)).members?.nodes.find(({ member }) => member?.id === worker.memberId);
    expect(await workersOn('2026-03-05')).toMatchObject({ statuses: ['PENDING'] });
    clock.set('2026-03-06 10:00');
    expect(await workersOn('2026-03-06')).toMatchObject({ state: 'PROVISIONAL', statuses: ['ABSENT'] });
    dataOf(await punch(worker, 'IN'));
    expect(await workersOn('2026-03-06')).toMatchObject({ statuses: ['LATE', 'PENDING'] });
  });
});
