import { event } from '@account-center/events';
import type { Client, Member, TestSystem } from '@account-center/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  codesOf,
  type Details,
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

const clock = createClock('2026-03-02 12:00');
let system: TestSystem;
let acme: Company;
let globex: Company;
let sales: string;
let seller: Member;
/** Ids of the seller's punches in their order. */
const punchIds: string[] = [];

const punchAt = async (local: string, type: 'IN' | 'OUT', input: Details = {}) => {
  clock.set(local);
  punchIds.push(dataOf(await punch(seller, type, input)).punch.punch.id);
};

beforeAll(async () => {
  system = await startAt(clock);
  acme = await openCompany(system, 'Acme');
  globex = await openCompany(system, 'Globex');
  sales = await acme.addDepartment('Sales');
  seller = await acme.addMember('Seller', { permissions: PUNCHER, departments: [sales] });
  await startWorking(clock, acme, { before: '2026-03-03', first: '2026-03-04' });
  await punchAt('2026-03-04 08:50', 'IN');
  await punchAt('2026-03-04 08:55', 'IN');
  await punchAt('2026-03-04 18:00', 'OUT');
});
afterAll(() => system.stop());

const EXPLAINED = `date kind kindReason rulesVersion { id target effectiveFrom department { id } member { id } }
  shifts { name opensAt closesAt }
  punchUses { punch { id } use shift { name } unusedReason supersededBy { id } }`;
const MONTH = `query ($month: String!, $id: ID!) {
  attendanceMonthReport(month: $month) { member(id: $id) { days { ${EXPLAINED} } } } }`;

const monthOf = async (client: Client, member: Member, month: string) =>
  dataOf(await client.query(MONTH, { id: member.memberId, month })).attendanceMonthReport.member;

const daysOf = async (member: Member, month: string, client: Client = acme.administrator) =>
  new Map((await monthOf(client, member, month))?.days.map((day) => [day.date, day]));

describe('an explained day', () => {
  test('[ATT-7] names the rules, the shift with its window, and what every punch was used for', async () => {
    clock.set('2026-03-05 10:00');
    const rules = dataOf(await acme.administrator.query('{ attendanceSettings { rules { nodes { id } } } }'))
      .attendanceSettings.rules?.nodes;
    const day = (await daysOf(seller, '2026-03')).get('2026-03-04');
    expect(day).toMatchObject({
      kind: 'WORKDAY',
      kindReason: 'WEEKDAY',
      rulesVersion: {
        id: rules?.[0]?.id,
        target: 'ENTERPRISE',
        effectiveFrom: '2026-03-04',
        department: null,
        member: null,
      },
      shifts: [{ name: 'Day', opensAt: '2026-03-03T19:00:00.000Z', closesAt: '2026-03-04T19:00:00.000Z' }],
    });
    const [first, second, last] = punchIds;
    const used = { shift: { name: 'Day' }, unusedReason: null, supersededBy: null };
    expect(day?.punchUses).toEqual([
      { ...used, punch: { id: first }, use: 'ARRIVAL' },
      {
        punch: { id: second },
        use: 'NOT_USED',
        shift: { name: 'Day' },
        unusedReason: 'SUPERSEDED_BY_EARLIER',
        supersededBy: { id: first },
      },
      { ...used, punch: { id: last }, use: 'DEPARTURE' },
    ]);
  });

  test('[ATT-7] is shown to the member of the day and to reporters in whose scope the member is, to nobody else', async () => {
    clock.set('2026-03-04 20:00');
    const own = await seller.query(`{ viewer { attendanceToday { ${EXPLAINED} } } }`);
    expect(dataOf(own).viewer.attendanceToday?.punchUses.map(({ use }) => use)).toEqual([
      'ARRIVAL',
      'NOT_USED',
      'DEPARTURE',
    ]);
    const inScope = await acme.addMember('Sales Reporter', { permissions: REPORTER, scope: [sales] });
    expect((await daysOf(seller, '2026-03', inScope)).get('2026-03-04')?.punchUses).toHaveLength(3);
    const stock = await acme.addDepartment('Stock');
    const outOfScope = await acme.addMember('Stock Reporter', { permissions: REPORTER, scope: [stock] });
    expect(await monthOf(outOfScope, seller, '2026-03')).toBeNull();
    expect(await monthOf(globex.administrator, seller, '2026-03')).toBeNull();
    const refused = await seller.query(MONTH, { id: seller.memberId, month: '2026-03' });
    expect(codesOf(refused)).toContain('UNAUTHORIZED_FIELD_OR_TYPE');
  });

  test('[ATT-7] says that a punch was made elsewhere than the rules demand', async () => {
    clock.set('2026-03-08 12:00');
    const place = { wifi: ['Office'] };
    dataOf(await setRules(acme.administrator, { ...OFFICE_HOURS, place }, { memberId: seller.memberId }));
    await punchAt('2026-03-09 08:50', 'IN', { wifi: 'Cafe' });
    await punchAt('2026-03-09 09:10', 'IN', { wifi: 'Office' });
    const day = (await daysOf(seller, '2026-03')).get('2026-03-09');
    expect(day?.rulesVersion).toMatchObject({
      target: 'MEMBER',
      effectiveFrom: '2026-03-09',
      department: null,
      member: { id: seller.memberId },
    });
    expect(day?.punchUses.map(({ use, unusedReason }) => unusedReason ?? use)).toEqual(['OUTSIDE_PLACE', 'ARRIVAL']);
  });

  test('[ATT-7] tells the change of department in mid-month by the rules of each day, and who joined or left in mid-month', async () => {
    clock.set('2026-04-01 12:00');
    const company = await openCompany(system, 'Initech');
    const [day, night] = [await company.addDepartment('Day'), await company.addDepartment('Night')];
    await startWorking(clock, company, { before: '2026-04-06', first: '2026-04-07' });
    const shifts = [{ name: 'Night', startsAt: '22:00', endsAt: '06:00' }];
    dataOf(await setRules(company.administrator, { ...OFFICE_HOURS, shifts }, { departmentId: night }));
    const mover = await company.addMember('Mover', { permissions: PUNCHER, departments: [day] });
    const announce = (version: number, status: 'ACTIVE' | 'LEFT', departmentId: string) =>
      system.announce(
        'org',
        event('member.changed', company.enterpriseId, {
          memberId: mover.memberId,
          name: mover.name,
          phone: null,
          email: null,
          employeeNumber: null,
          title: null,
          hidden: false,
          version,
          status,
          departments: [{ departmentId, main: true, leader: false }],
        }),
      );
    clock.set('2026-04-14 12:00');
    await announce(2, 'ACTIVE', night);
    clock.set('2026-04-21 12:00');
    await announce(3, 'LEFT', night);
    clock.set('2026-04-30 12:00');
    const days = await daysOf(mover, '2026-04', company.administrator);
    const told = (date: string) => {
      const { kind, kindReason, rulesVersion, shifts: planned } = days.get(date) ?? {};
      return [kind, kindReason, rulesVersion?.target, rulesVersion?.department?.id, planned?.[0]?.name];
    };
    expect(told('2026-04-03')).toEqual(['NOT_DUE', 'ATTENDANCE_OFF', undefined, undefined, undefined]);
    expect(told('2026-04-14')).toEqual(['WORKDAY', 'WEEKDAY', 'ENTERPRISE', undefined, 'Day']);
    expect(told('2026-04-15')).toEqual(['WORKDAY', 'WEEKDAY', 'DEPARTMENT', night, 'Night']);
    expect(told('2026-04-22')).toEqual(['NOT_DUE', 'LEFT', 'DEPARTMENT', night, undefined]);
    const joiner = await company.addMember('Joiner', { permissions: PUNCHER, departments: [day] });
    const joined = await daysOf(joiner, '2026-04', company.administrator);
    expect(joined.get('2026-04-29')).toMatchObject({ kind: 'NOT_DUE', kindReason: 'NOT_JOINED' });
    expect(joined.get('2026-04-30')).toMatchObject({ kind: 'WORKDAY', rulesVersion: { target: 'ENTERPRISE' } });
  });
});
