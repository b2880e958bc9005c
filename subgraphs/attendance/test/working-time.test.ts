import { event, type EventPayload } from '@account-center/events';
import type { Client, InputOf, Member, TestSystem } from '@account-center/testing';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { endPlan, planDay, requireContract } from '../src/rulebook/plan.rules.ts';
import { contractMinutes, type WorkingTime } from '../src/working-time/working-time.rules.ts';
import { addDays } from '../src/zone/zone.rules.ts';
import { instantOn, judgeOne, MONDAY, rulesOf, ZONE } from './judging-support.ts';
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

const SUNDAY = addDays(MONDAY, 6);
const timeOf = (minutes: Partial<Pick<WorkingTime, 'dailyMinutes' | 'weeklyMinutes'>>): WorkingTime => ({
  id: 'id',
  memberId: 'member',
  effectiveFrom: '2026-01-01',
  dailyMinutes: null,
  weeklyMinutes: null,
  ...minutes,
});

describe('the minutes of a contract', () => {
  test.each<[what: string, time: WorkingTime, day: string, minutes: number | null]>([
    ['of a day', timeOf({ dailyMinutes: 240 }), MONDAY, 240],
    ['of a week, each day its share', timeOf({ weeklyMinutes: 1200 }), MONDAY, 240],
    ['of a make-up workday, the same share', timeOf({ weeklyMinutes: 1200 }), SUNDAY, 240],
    ['none', timeOf({}), MONDAY, null],
  ])('[ATT-8] %s', (_what, time, day, minutes) => {
    expect(contractMinutes(time, day, [1, 2, 3, 4, 5])).toBe(minutes);
  });

  test('[ATT-8] of a week add up exactly, whatever days are worked', () => {
    fc.assert(
      fc.property(fc.nat(10_080), fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }), (weeklyMinutes, regular) => {
        const shares = regular.map((weekday) =>
          contractMinutes(timeOf({ weeklyMinutes }), addDays(MONDAY, weekday - 1), regular),
        );
        expect(shares.reduce<number>((sum, share) => sum + (share ?? 0), 0)).toBe(weeklyMinutes);
        expect(Math.max(...shares.map(Number)) - Math.min(...shares.map(Number))).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('[ATT-8] of a last day are those of the shifts that are over', () => {
    const whole = planDay(MONDAY, rulesOf('09:00-12:00 13:00-18:00'), new Map(), ZONE);
    const followed = planDay(
      MONDAY,
      rulesOf('09:00-12:00 13:00-18:00', { followsStatutoryCalendar: false }),
      new Map(),
      ZONE,
    );
    const plan = endPlan(followed, instantOn(MONDAY, '12:30'));
    expect(plan.requiredMinutes).toBe(180);
    expect(requireContract(plan, followed, timeOf({ dailyMinutes: 240 })).requiredMinutes).toBe(90);
    const gone = endPlan(followed, instantOn(MONDAY, '08:00'));
    expect(requireContract(gone, followed, timeOf({ dailyMinutes: 240 })).requiredMinutes).toBe(0);
    expect(requireContract(whole, whole, timeOf({ dailyMinutes: 240 })).requiredMinutes).toBe(0);
  });
});

describe('the minutes of a day', () => {
  test.each<[what: string, shifts: string, change: object, punches: string[], required: number, worked: number]>([
    ['a whole day', '09:00-18:00', {}, ['IN 08:50', 'OUT 18:10'], 540, 540],
    ['late and early', '09:00-18:00', {}, ['IN 09:30', 'OUT 17:00'], 540, 450],
    ['overtime', '09:00-18:00', {}, ['IN 09:00', 'OUT 19:00'], 540, 600],
    ['a punch is missing', '09:00-18:00', {}, ['IN 09:00'], 540, 0],
    ['two shifts a day', '09:00-12:00 13:00-18:00', {}, ['IN 09:00', 'OUT 12:00', 'IN 13:00', 'OUT 17:00'], 480, 420],
    ['a shift across midnight', '22:00-06:00', {}, ['IN 21:50', 'OUT +1 06:10'], 480, 480],
    ['a free day', '09:00-18:00', { workdays: [] }, ['IN 10:00', 'OUT 12:00'], 0, 120],
  ])(
    '[ATT-8] are required by its shifts without a contract: %s',
    (_what, shifts, change, punches, required, worked) => {
      expect(judgeOne(MONDAY, rulesOf(shifts, change), punches)).toMatchObject({
        requiredMinutes: required,
        workedMinutes: worked,
        workingTime: null,
      });
    },
  );
});

describe('the working time of members', () => {
  const clock = createClock('2026-03-02 12:00');
  let system: TestSystem;
  let acme: Company;
  let globex: Company;
  let worker: Member;
  beforeAll(async () => {
    system = await startAt(clock);
    acme = await openCompany(system, 'Acme');
    globex = await openCompany(system, 'Globex');
    await startWorking(clock, acme, { before: '2026-03-01', first: '2026-03-02' });
    worker = await acme.addMember('Worker', { permissions: PUNCHER });
  });
  afterAll(() => system.stop());

  const SET = `mutation ($input: SetAttendanceWorkingTimeInput!) { setAttendanceWorkingTime(input: $input) {
    workingTime { id effectiveFrom dailyMinutes weeklyMinutes member { id } } } }`;
  const set = (client: Client, member: Member, input: Omit<InputOf<typeof SET>, 'memberId'>) =>
    client.query(SET, {
      input: { memberId: member.memberId, ...input },
    });
  const LIST = `query ($id: ID!, $first: Int, $after: String) { attendanceWorkingTimes(memberId: $id, first: $first, after: $after) {
    nodes { effectiveFrom dailyMinutes weeklyMinutes } pageInfo { hasNextPage endCursor } } }`;
  type Page = { first?: number; after?: string | null };
  const list = (client: Client, member: Member, page: Page = {}) =>
    client.query(LIST, { id: member.memberId, ...page });
  const MONTH = `query ($id: ID!, $month: String!) { attendanceMonthReport(month: $month) { member(id: $id) {
    figures { requiredMinutes workedMinutes }
    weeks { from to figures { requiredMinutes } }
    days { date kind requiredMinutes workedMinutes workingTime { id } } } } }`;
  const monthOf = async (company: Company, member: Member, asked: string) => {
    const answer = await company.administrator.query(MONTH, { id: member.memberId, month: asked });
    const month = dataOf(answer).attendanceMonthReport.member;
    return { ...month, days: new Map(month?.days.map((day) => [day.date, day])) };
  };

  test('[ATT-8] is part time from a day on, and earlier days keep theirs', async () => {
    clock.set('2026-03-04 12:00');
    const { workingTime } = dataOf(
      await set(acme.administrator, worker, { effectiveFrom: '2026-03-11', dailyMinutes: 240 }),
    ).setAttendanceWorkingTime;
    expect(workingTime).toMatchObject({ effectiveFrom: '2026-03-11', member: { id: worker.memberId } });
    clock.set('2026-03-11 09:00');
    dataOf(await punch(worker, 'IN'));
    clock.set('2026-03-11 13:00');
    dataOf(await punch(worker, 'OUT'));
    clock.set('2026-03-16 08:00');
    const { days, figures, weeks } = await monthOf(acme, worker, '2026-03');
    const told = (date: string) => [days.get(date)?.requiredMinutes, days.get(date)?.workingTime?.id];
    expect(told('2026-03-10')).toEqual([540, undefined]);
    expect(told('2026-03-11')).toEqual([240, workingTime.id]);
    expect(told('2026-03-14')).toEqual([0, undefined]);
    expect(days.get('2026-03-11')?.workedMinutes).toBe(240);
    // Seven days of 540 minutes until 10 March, four of 240 until the 16th.
    expect(figures).toEqual({ requiredMinutes: 7 * 540 + 4 * 240, workedMinutes: 240 });
    expect(weeks?.map(({ from, to, figures: sums }) => [from, to, sums.requiredMinutes])).toEqual([
      ['2026-03-01', '2026-03-01', 0],
      ['2026-03-02', '2026-03-08', 5 * 540],
      ['2026-03-09', '2026-03-15', 2 * 540 + 3 * 240],
      ['2026-03-16', '2026-03-16', 240],
    ]);
  });

  test('[ATT-8] changes with the contract in mid-month, by the week as well, and ends with it', async () => {
    clock.set('2026-04-01 12:00');
    const member = await acme.addMember('Changer');
    dataOf(await set(acme.administrator, member, { effectiveFrom: '2026-04-02', dailyMinutes: 300 }));
    dataOf(await set(acme.administrator, member, { effectiveFrom: '2026-04-13', weeklyMinutes: 1201 }));
    dataOf(await set(acme.administrator, member, { effectiveFrom: '2026-04-20' }));
    clock.set('2026-04-24 12:00');
    const { days, weeks } = await monthOf(acme, member, '2026-04');
    const told = (date: string) => days.get(date)?.requiredMinutes;
    expect(['2026-04-01', '2026-04-02', '2026-04-10', '2026-04-20'].map(told)).toEqual([540, 300, 300, 540]);
    expect(weeks?.find(({ from }) => from === '2026-04-13')?.figures.requiredMinutes).toBe(1201);
    const first = dataOf(await list(acme.administrator, member, { first: 2 })).attendanceWorkingTimes;
    expect(first.nodes).toEqual([
      { effectiveFrom: '2026-04-20', dailyMinutes: null, weeklyMinutes: null },
      { effectiveFrom: '2026-04-13', dailyMinutes: null, weeklyMinutes: 1201 },
    ]);
    const after = first.pageInfo.endCursor;
    const second = dataOf(await list(acme.administrator, member, { first: 2, after })).attendanceWorkingTimes;
    expect(second.nodes).toEqual([{ effectiveFrom: '2026-04-02', dailyMinutes: 300, weeklyMinutes: null }]);
    expect(second.pageInfo.hasNextPage).toBe(false);
    expect(codesOf(await list(acme.administrator, worker, { after }))).toEqual(['BAD_USER_INPUT']);
  });

  test('[ATT-8] is that of a changed shift in mid-month where no contract says otherwise', async () => {
    clock.set('2026-05-11 12:00');
    const member = await acme.addMember('Shifter');
    const shifts = [{ name: 'Short', startsAt: '09:00', endsAt: '13:00' }];
    dataOf(await setRules(acme.administrator, { ...OFFICE_HOURS, shifts }, { memberId: member.memberId }));
    clock.set('2026-05-13 12:00');
    const { days } = await monthOf(acme, member, '2026-05');
    expect(['2026-05-11', '2026-05-12'].map((date) => days.get(date)?.requiredMinutes)).toEqual([540, 240]);
  });

  test('[ATT-8] of members who join or leave in mid-month is that of their days', async () => {
    clock.set('2026-06-10 12:00');
    const member = await acme.addMember('Short', { permissions: PUNCHER });
    clock.set('2026-06-12 12:00');
    dataOf(await set(acme.administrator, member, { effectiveFrom: '2026-06-10', dailyMinutes: 200 }));
    expect(codesOf(await set(acme.administrator, member, { effectiveFrom: '2026-06-11', dailyMinutes: 1 }))).toEqual([
      'BAD_USER_INPUT',
    ]);
    clock.set('2026-06-16 12:00');
    const left: EventPayload<'member.changed'> = {
      memberId: member.memberId,
      name: member.name,
      phone: null,
      email: null,
      employeeNumber: null,
      title: null,
      hidden: false,
      version: 2,
      status: 'LEFT',
      departments: [{ departmentId: acme.root, main: true, leader: false }],
    };
    await system.announce('org', event('member.changed', acme.enterpriseId, left));
    clock.set('2026-06-30 12:00');
    const { days, figures } = await monthOf(acme, member, '2026-06');
    expect([...days.values()].filter(({ requiredMinutes }) => requiredMinutes > 0).map(({ date }) => date)).toEqual([
      '2026-06-10',
      '2026-06-11',
      '2026-06-12',
      '2026-06-15',
    ]);
    expect(figures?.requiredMinutes).toBe(800);
    expect(codesOf(await set(acme.administrator, member, { dailyMinutes: 1 }))).toEqual(['NOT_FOUND']);
  });

  test('[ATT-8] holds from tomorrow on, and is one of two kinds', async () => {
    clock.set('2026-07-01 12:00');
    const member = await acme.addMember('Careful');
    const { effectiveFrom } = dataOf(await set(acme.administrator, member, { dailyMinutes: 60 }))
      .setAttendanceWorkingTime.workingTime;
    expect(effectiveFrom).toBe('2026-07-02');
    for (const wrong of [
      { effectiveFrom: '2026-07-01', dailyMinutes: 1 },
      { effectiveFrom: '2027-07-03', dailyMinutes: 1 },
      { dailyMinutes: 1, weeklyMinutes: 5 },
      { dailyMinutes: 1441 },
      { weeklyMinutes: -1 },
    ]) {
      expect(codesOf(await set(acme.administrator, member, wrong))).toEqual(['BAD_USER_INPUT']);
    }
    const late = await acme.addMember('Late');
    expect(codesOf(await set(acme.administrator, late, { effectiveFrom: '2026-05-30', dailyMinutes: 1 }))).toEqual([
      'BAD_USER_INPUT',
    ]);
  });

  test('[ATT-8] is set and read with the permission, within the scope and in the own enterprise only', async () => {
    clock.set('2026-07-02 12:00');
    const input = { dailyMinutes: 60 };
    const inSales = { scope: [await acme.addDepartment('Sales')] };
    const reporter = await acme.addMember('Reporter', { permissions: REPORTER, scope: 'everything' });
    const narrow = await acme.addMember('Narrow', { permissions: ['attendance:rule:manage'], ...inSales });
    expect(codesOf(await set(worker, worker, input))).toContain('UNAUTHORIZED_FIELD_OR_TYPE');
    expect(codesOf(await set(reporter, worker, input))).toContain('UNAUTHORIZED_FIELD_OR_TYPE');
    expect(codesOf(await set(narrow, worker, input))).toEqual(['NOT_FOUND']);
    expect(codesOf(await set(globex.administrator, worker, input))).toEqual(['NOT_FOUND']);
    expect(codesOf(await list(worker, worker))).toContain('UNAUTHORIZED_FIELD_OR_TYPE');
    expect(codesOf(await list(narrow, worker))).toEqual(['NOT_FOUND']);
    expect(codesOf(await list(globex.administrator, worker))).toEqual(['NOT_FOUND']);
    expect(dataOf(await list(reporter, worker)).attendanceWorkingTimes.nodes).toHaveLength(1);
  });

  test('[ATT-8] stands in the audit log', async () => {
    clock.set('2026-07-03 12:00');
    const member = await acme.addMember('Logged');
    const auditor = await acme.addMember('Auditor', { permissions: ['identity:audit:read'], scope: 'everything' });
    dataOf(await set(acme.administrator, member, { weeklyMinutes: 600 }));
    await system.subgraphs.attendance.settle(10_000);
    const query = 'query ($id: ID!) { auditEntries(filter: { objectId: $id }) { nodes { action result } } }';
    const { nodes } = dataOf(await auditor.query(query, { id: member.memberId })).auditEntries;
    expect(nodes).toContainEqual({ action: 'setAttendanceWorkingTime', result: 'SUCCEEDED' });
  });
});
