import { type EventPayload, event } from '@account-center/events';
import type { Member, TestSystem } from '@account-center/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  codesOf,
  punch,
  type Company,
  createClock,
  dataOf,
  OFFICE_HOURS,
  openCompany,
  PUNCHER,
  setRules,
  startAt,
  startWorking,
} from './support.ts';

const clock = createClock('2026-12-30 12:00');
let system: TestSystem;
let acme: Company;
let globex: Company;

beforeAll(async () => {
  system = await startAt(clock);
  acme = await openCompany(system, 'Acme');
  globex = await openCompany(system, 'Globex');
});
afterAll(() => system.stop());

/** The member as the directory tells of them a second time. */
const stateOf = ({ memberId, name }: Member, departmentId: string): EventPayload<'member.changed'> => ({
  memberId,
  name,
  phone: null,
  email: null,
  employeeNumber: null,
  title: null,
  hidden: false,
  version: 2,
  status: 'ACTIVE',
  departments: [{ departmentId, main: true, leader: false }],
});

describe('judging again', () => {
  const kindOn = async (company: Company, member: Member, date: string) => {
    const answer = dataOf(
      await company.administrator.query(
        'query ($date: Date!) { attendanceDay(date: $date) { members(first: 200) { nodes { member { id } kind statuses } } } }',
        { date },
      ),
    );
    const day = answer.attendanceDay.members?.nodes.find((one) => one.member?.id === member.memberId);
    return day && `${day.kind} ${day.statuses.join()}`;
  };

  test('[ATT-6] changes past days when the calendar does, and only of the own enterprise', async () => {
    await startWorking(clock, acme, { before: '2026-12-30', first: '2026-12-31' });
    await startWorking(clock, globex, { before: '2026-12-30', first: '2027-01-05' });
    const colleague = await acme.addMember('Colleague', { permissions: PUNCHER });
    const worker = await globex.addMember('Worker', { permissions: PUNCHER });
    clock.set('2027-01-06 10:00');
    expect(await kindOn(globex, worker, '2027-01-05')).toBe('CALENDAR_UNKNOWN CALENDAR_UNKNOWN');
    const days = [{ date: '2027-01-01', kind: 'HOLIDAY', name: '元旦' } as const];
    dataOf(
      await globex.administrator.query(
        'mutation ($input: ImportStatutoryCalendarInput!) { importStatutoryCalendar(input: $input) { calendar { coveredUntil } } }',
        {
          input: { year: 2027, days },
        },
      ),
    );
    expect(await kindOn(globex, worker, '2027-01-05')).toBe('WORKDAY ABSENT');
    expect(await kindOn(acme, colleague, '2027-01-05')).toBe('CALENDAR_UNKNOWN CALENDAR_UNKNOWN');
  });

  test('[ATT-2] leaves past days under their rules when rules change or somebody is transferred', async () => {
    clock.set('2027-02-01 12:00');
    const company = await openCompany(system, 'Initech');
    const day = await company.addDepartment('Day');
    const night = await company.addDepartment('Night');
    const free = { ...OFFICE_HOURS, followsStatutoryCalendar: false };
    dataOf(await setRules(company.administrator, { ...free, workdays: [] }, { departmentId: night }));
    const member = await company.addMember('Mover', { permissions: PUNCHER, departments: [day] });
    await startWorking(clock, company, { before: '2027-02-01', first: '2027-02-02' });
    dataOf(await setRules(company.administrator, free));
    clock.set('2027-02-03 12:00');
    const transferred = stateOf(member, night);
    await system.announce('org', event('member.changed', company.enterpriseId, transferred));
    const late = { ...stateOf(member, day), version: 1 };
    await system.announce('org', event('member.changed', company.enterpriseId, late));
    clock.set('2027-02-04 20:00');
    expect(await kindOn(company, member, '2027-02-02')).toBe('CALENDAR_UNKNOWN CALENDAR_UNKNOWN');
    expect(await kindOn(company, member, '2027-02-03')).toBe('WORKDAY ABSENT');
    expect(await kindOn(company, member, '2027-02-04')).toBe('REST_DAY REST');
  });

  test('[ATT-2] leaves past days under their rules when a department is moved', async () => {
    clock.set('2026-03-02 12:00');
    const company = await openCompany(system, 'Umbrella');
    const [shop, lab] = [await company.addDepartment('Shop'), await company.addDepartment('Lab')];
    const team = await company.addDepartment('Team', shop);
    const member = await company.addMember('Teammate', { departments: [team] });
    dataOf(await setRules(company.administrator, { ...OFFICE_HOURS, workdays: [] }, { departmentId: lab }));
    await startWorking(clock, company, { before: '2026-03-02', first: '2026-03-03' });
    const moved = {
      departmentId: team,
      parentId: lab,
      name: 'Team',
      path: [company.root, lab, team],
      removed: false,
      version: 2,
    };
    await system.announce('org', event('department.changed', company.enterpriseId, moved));
    clock.set('2026-03-04 20:00');
    expect(await kindOn(company, member, '2026-03-03')).toBe('WORKDAY ABSENT');
    expect(await kindOn(company, member, '2026-03-04')).toBe('REST_DAY REST');
  });

  test('[ATT-6] asks nothing of a member before the first day, and nothing more once the directory says that they left', async () => {
    clock.set('2026-03-02 12:00');
    const company = await openCompany(system, 'Hooli');
    await startWorking(clock, company, { before: '2026-03-02', first: '2026-03-04' });
    const member = await company.addMember('Short', { permissions: PUNCHER });
    clock.set('2026-03-05 12:00');
    await system.announce(
      'org',
      event('member.changed', company.enterpriseId, { ...stateOf(member, company.root), status: 'LEFT' }),
    );
    expect(codesOf(await punch(member, 'IN'))).toEqual(['ATTENDANCE_CLOSED']);
    clock.set('2026-03-09 12:00');
    expect(await kindOn(company, member, '2026-03-03')).toBe('NOT_DUE NOT_DUE');
    expect(await kindOn(company, member, '2026-03-04')).toBe('WORKDAY ABSENT');
    expect(await kindOn(company, member, '2026-03-05')).toBe('NOT_DUE NOT_DUE');
    expect(await kindOn(company, member, '2026-03-06')).toBeUndefined();
  });
});
