import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestSystem } from '@account-center/testing';
import {
  codesOf,
  type Company,
  createClock,
  dataOf,
  enable,
  OFFICE_HOURS,
  openCompany,
  PUNCHER,
  punch,
  REPORTER,
  setRules,
  startAt,
} from './support.ts';

const clock = createClock('2026-03-02 23:30');
let system: TestSystem;
let acme: Company;
let globex: Company;

beforeAll(async () => {
  system = await startAt(clock);
  acme = await openCompany(system, 'Acme');
  globex = await openCompany(system, 'Globex');
});
afterAll(() => system.stop());

const SETTINGS = `{ attendanceSettings { enabled today timeZone upcoming { enabled effectiveFrom } calendar { coveredFrom coveredUntil } } }`;
const settingsOf = async (company: Company) => dataOf(await company.administrator.query(SETTINGS)).attendanceSettings;

const rulesOn = async (client: Company['administrator'], on: string) =>
  dataOf(
    await client.query(
      `query ($on: Date) { attendanceSettings { rules(on: $on) { nodes { target graceMinutes department { id } member { id } } } } }`,
      { on },
    ),
  ).attendanceSettings.rules?.nodes ?? [];

describe('switching attendance on', () => {
  test('[ATT-1] is off by default, so nobody punches', async () => {
    expect(await settingsOf(acme)).toMatchObject({ enabled: false, today: '2026-03-02', upcoming: null });
    expect(codesOf(await punch(acme.administrator, 'IN'))).toEqual(['ATTENDANCE_DISABLED']);
  });

  test('[ATT-1] is refused without rules, without the permission, and without a scope of everything', async () => {
    expect(codesOf(await enable(acme.administrator))).toEqual(['ATTENDANCE_RULES_MISSING']);
    const ordinary = await acme.addMember('Ordinary', { permissions: [...PUNCHER, ...REPORTER], scope: 'everything' });
    expect(codesOf(await enable(ordinary))).toContain('UNAUTHORIZED_FIELD_OR_TYPE');
    expect(codesOf(await setRules(ordinary, OFFICE_HOURS))).toContain('UNAUTHORIZED_FIELD_OR_TYPE');
    const narrow = await acme.addMember('Narrow', { permissions: ['attendance:rule:manage'], scope: [acme.root] });
    expect(codesOf(await enable(narrow))).toEqual(['FORBIDDEN']);
    expect(codesOf(await setRules(narrow, OFFICE_HOURS))).toEqual(['FORBIDDEN']);
    expect((await settingsOf(acme))?.upcoming).toBeNull();
  });

  test('[ATT-2] holds from the next day in the time zone of the enterprise, as do the rules', async () => {
    const set = dataOf(await setRules(acme.administrator, OFFICE_HOURS)).setAttendanceRules.rules;
    expect(set.effectiveFrom).toBe('2026-03-03');
    const { settings } = dataOf(await enable(acme.administrator)).enableAttendance;
    expect(settings).toMatchObject({ enabled: false, upcoming: { enabled: true, effectiveFrom: '2026-03-03' } });
    expect(codesOf(await enable(acme.administrator))).toEqual(['ATTENDANCE_ALREADY_ENABLED']);
    expect(codesOf(await punch(acme.administrator, 'IN'))).toEqual(['ATTENDANCE_DISABLED']);
    expect(await rulesOn(acme.administrator, '2026-03-02')).toEqual([]);
    clock.set('2026-03-03 08:55');
    expect(await settingsOf(acme)).toMatchObject({ enabled: true, upcoming: null });
    expect(codesOf(await punch(acme.administrator, 'IN'))).toEqual([]);
  });

  test('[ATT-1] touches no other enterprise, and may be seen by those who read reports', async () => {
    expect(await settingsOf(globex)).toMatchObject({ enabled: false });
    expect(await rulesOn(globex.administrator, '2026-03-03')).toEqual([]);
    const reporter = await acme.addMember('Reporter', { permissions: REPORTER, scope: [acme.root] });
    expect((await rulesOn(reporter, '2026-03-03')).map(({ target }) => target)).toEqual(['ENTERPRISE']);
    const ordinary = await acme.addMember('Ordinary Two', { permissions: PUNCHER });
    const refused = await ordinary.query(SETTINGS);
    expect(refused.data?.attendanceSettings).toBeNull();
    expect(codesOf(refused)).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE']);
  });
});

describe('rules', () => {
  test('[ATT-3] are set for departments and members within the scope, and nowhere else', async () => {
    const sales = await acme.addDepartment('Sales');
    const stock = await acme.addDepartment('Stock');
    const lin = await acme.addMember('Lin', { departments: [sales] });
    const wu = await acme.addMember('Wu', { departments: [stock] });
    const manager = await acme.addMember('Manager', { permissions: ['attendance:rule:manage'], scope: [sales] });
    expect(codesOf(await setRules(manager, OFFICE_HOURS, { departmentId: sales }))).toEqual([]);
    expect(codesOf(await setRules(manager, OFFICE_HOURS, { memberId: lin.memberId }))).toEqual([]);
    expect(codesOf(await setRules(manager, OFFICE_HOURS, { departmentId: stock }))).toEqual(['NOT_FOUND']);
    expect(codesOf(await setRules(manager, OFFICE_HOURS, { memberId: wu.memberId }))).toEqual(['NOT_FOUND']);
    expect(codesOf(await setRules(globex.administrator, OFFICE_HOURS, { departmentId: sales }))).toEqual(['NOT_FOUND']);
    expect(codesOf(await setRules(globex.administrator, OFFICE_HOURS, { memberId: lin.memberId }))).toEqual([
      'NOT_FOUND',
    ]);
    expect(
      codesOf(await setRules(acme.administrator, OFFICE_HOURS, { memberId: lin.memberId, departmentId: sales })),
    ).toEqual(['BAD_USER_INPUT']);
    const other = await acme.addMember('Other Manager', { permissions: ['attendance:rule:manage'], scope: [stock] });
    expect((await rulesOn(other, '2026-03-04')).map(({ target }) => target)).toEqual(['ENTERPRISE']);
    expect(
      (await rulesOn(manager, '2026-03-04')).map(({ department, member }) => department?.id ?? member?.id),
    ).toEqual([sales, undefined, lin.memberId]);
  });

  test('[ATT-2] are versioned: the later of a day holds, earlier days keep theirs, and clearing falls back', async () => {
    const team = await globex.addDepartment('Team');
    const target = { departmentId: team };
    const graceOn = async (day: string) =>
      (await rulesOn(globex.administrator, day)).find(({ department }) => department?.id === team)?.graceMinutes ??
      null;
    clock.set('2026-03-03 10:00');
    dataOf(await setRules(globex.administrator, { ...OFFICE_HOURS, graceMinutes: 1 }, target));
    dataOf(await setRules(globex.administrator, { ...OFFICE_HOURS, graceMinutes: 2 }, target));
    clock.set('2026-03-04 10:00');
    dataOf(await setRules(globex.administrator, { ...OFFICE_HOURS, graceMinutes: 3 }, target));
    clock.set('2026-03-05 10:00');
    const cleared = dataOf(
      await globex.administrator.query(
        `mutation ($input: ClearAttendanceRulesInput!) { clearAttendanceRules(input: $input) { effectiveFrom } }`,
        { input: target },
      ),
    );
    expect(cleared.clearAttendanceRules.effectiveFrom).toBe('2026-03-06');
    expect([
      await graceOn('2026-03-03'),
      await graceOn('2026-03-04'),
      await graceOn('2026-03-05'),
      await graceOn('2026-03-06'),
    ]).toEqual([null, 2, 3, null]);
  });

  test.each([
    [
      'overlapping shifts',
      {
        shifts: [
          { name: 'A', startsAt: '09:00', endsAt: '13:00' },
          { name: 'B', startsAt: '12:00', endsAt: '18:00' },
        ],
      },
      'rules.shifts.1',
    ],
    ['a time that is none', { shifts: [{ name: 'A', startsAt: '25:00', endsAt: '13:00' }] }, 'rules.shifts.0.startsAt'],
    ['a shift of 17 hours', { shifts: [{ name: 'A', startsAt: '06:00', endsAt: '23:00' }] }, 'rules.shifts.0'],
    ['no shift', { shifts: [] }, 'rules.shifts'],
    ['an address that is none', { place: { officeAddresses: ['300.1.1.1'] } }, 'rules.place.officeAddresses.0'],
    ['an absence below the grace', { graceMinutes: 30, absenceMinutes: 20 }, 'rules.absenceMinutes'],
  ])('[ATT-3] refuse %s and name the field', async (_what, change, path) => {
    const refused = await setRules(acme.administrator, { ...OFFICE_HOURS, ...change });
    expect(codesOf(refused)).toEqual(['BAD_USER_INPUT']);
    expect(refused.errors[0]?.extensions['fields']).toEqual(
      expect.arrayContaining([expect.objectContaining({ path })]),
    );
  });
});

describe('the statutory calendar', () => {
  const IMPORT = `mutation ($input: ImportStatutoryCalendarInput!) {
    importStatutoryCalendar(input: $input) { calendar { coveredUntil days(year: 2027) { date kind name } } } }`;
  const year2027 = {
    year: 2027,
    days: [
      { date: '2027-01-01', kind: 'HOLIDAY', name: '元旦' },
      { date: '2027-01-03', kind: 'WORKDAY', name: '元旦' },
    ],
  } as const;

  test('[ATT-3] tells until when it is known, and can be refreshed for the own enterprise only', async () => {
    expect((await settingsOf(acme))?.calendar.coveredUntil).toBe('2026-12-31');
    const answer = dataOf(await acme.administrator.query(IMPORT, { input: year2027 }));
    expect(answer.importStatutoryCalendar.calendar).toEqual({ coveredUntil: '2027-12-31', days: year2027.days });
    expect((await settingsOf(globex))?.calendar.coveredUntil).toBe('2026-12-31');
  });

  test('[ATT-3] refuses days of another year, and callers without the permission', async () => {
    const wrong = { ...year2027, year: 2028 };
    expect(codesOf(await acme.administrator.query(IMPORT, { input: wrong }))).toEqual(['BAD_USER_INPUT']);
    const ordinary = await acme.addMember('Ordinary Three', { permissions: PUNCHER, scope: 'everything' });
    expect(codesOf(await ordinary.query(IMPORT, { input: year2027 }))).toContain('UNAUTHORIZED_FIELD_OR_TYPE');
  });
});
