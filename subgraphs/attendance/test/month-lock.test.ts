import type { Client, Member, TestSystem } from '@account-center/testing';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { explainPunches } from '../src/judging/explain-punches.ts';
import { differencesOf, packDay, unpackDay } from '../src/snapshot/snapshot.rules.ts';
import { judgeAround, judgeOne, MONDAY, punchOn, rulesOf } from './judging-support.ts';
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

const identified = <Punch extends object>(punches: readonly Punch[]) =>
  punches.map((one, index) => ({ ...one, id: `punch ${index}` }));

describe('a kept day', () => {
  const anyPunches = fc
    .array(
      fc.record({ type: fc.constantFrom('IN', 'OUT'), hour: fc.nat(23), place: fc.constantFrom('', ' outside') }),
      {
        maxLength: 8,
      },
    )
    .map((given) =>
      identified(
        given.map(({ type, hour, place }) => punchOn(MONDAY, `${type} ${String(hour).padStart(2, '0')}:00${place}`)),
      ),
    );
  const anyRules = fc.constantFrom(
    rulesOf('09:00-18:00'),
    rulesOf('09:00-12:00 13:00-18:00'),
    rulesOf('22:00-06:00'),
    rulesOf('09:00-18:00', { workdays: [] }),
  );

  test('[ATT-24] is the judged day, and explains itself as that does', () => {
    fc.assert(
      fc.property(anyRules, anyPunches, (rules, punches) => {
        for (const day of judgeAround(MONDAY, { before: rules }, punches)) {
          const kept = unpackDay(JSON.parse(JSON.stringify(packDay(day as never))));
          expect(kept).toEqual(day);
          expect(explainPunches(kept)).toEqual(explainPunches(day));
          expect(differencesOf(kept, day as never)).toEqual([]);
        }
      }),
    );
  });

  test.each<[what: string, changed: object, differences: string[]]>([
    ['nothing', {}, []],
    ['the kind', { kind: 'REST_DAY' }, ['KIND']],
    ['the version of the rules', { version: { id: 'other' } }, ['RULES']],
    ['the result', { statuses: ['LATE'] }, ['RESULT']],
    ['minutes', { workedMinutes: 1 }, ['MINUTES']],
    ['punches', { punches: [] }, ['PUNCHES']],
  ])('[ATT-24] differs in %s', (_what, changed, differences) => {
    const day = { ...judgeOne(MONDAY, rulesOf('09:00-18:00'), []), punches: identified([punchOn(MONDAY, 'IN 09:00')]) };
    expect(differencesOf(day as never, { ...day, ...changed } as never)).toEqual(differences);
    expect(differencesOf(day as never, null)).toEqual(['KIND', 'RULES', 'RESULT', 'MINUTES', 'PUNCHES']);
  });
});

const LOCK =
  'mutation ($month: String!) { lockAttendanceMonth(input: { month: $month }) { lock { id month lockedAt members } } }';
const UNLOCK = `mutation ($month: String!, $reason: String!) {
  unlockAttendanceMonth(input: { month: $month, reason: $reason }) { month } }`;
const SET_RULE = `mutation ($graceDays: Int!) { setAttendanceLockRule(input: { graceDays: $graceDays }) {
  rule { graceDays effectiveFrom } } }`;
const RULE = 'query ($on: Date) { attendanceLockRule(on: $on) { graceDays effectiveFrom } }';
const lock = (client: Client, month: string) => client.query(LOCK, { month });
const unlock = (client: Client, month: string, reason = 'A clock was wrong') => client.query(UNLOCK, { month, reason });

const DAY = 'date kind statuses lateMinutes punches { id } punchUses { use } rulesVersion { id }';
const MONTH = `query ($month: String!, $first: Int = 20, $after: String) { attendanceMonthReport(month: $month) {
  lock { id } figures { absent late workedMinutes }
  members(first: 20) { nodes { member { id } days { date statuses punchUses { use } rulesVersion { id } } } }
  adjustments(first: $first, after: $after) { pageInfo { hasNextPage endCursor }
    nodes { member { id } date differences locked { ${DAY} } current { ${DAY} } } } } }`;
const monthOf = async (client: Client, month: string, page: { first?: number; after?: string | null } = {}) =>
  dataOf(await client.query(MONTH, { month, ...page })).attendanceMonthReport;

describe('a month', () => {
  const clock = createClock('2026-03-29 12:00');
  let system: TestSystem;
  let acme: Company;
  let globex: Company;
  let sales: string;
  let worker: Member;
  let hidden: Member;
  let clockApp: Member;

  /** A worker who is in time on Monday, and whose punches of Tuesday come later from a punch clock. */
  beforeAll(async () => {
    system = await startAt(clock);
    acme = await openCompany(system, 'Acme');
    globex = await openCompany(system, 'Globex');
    sales = await acme.addDepartment('Sales');
    await startWorking(clock, acme, { before: '2026-03-29', first: '2026-03-30' });
    worker = await acme.addMember('Worker', { permissions: PUNCHER, departments: [sales] });
    hidden = await acme.addMember('Hidden', { permissions: PUNCHER, departments: [sales], hidden: true });
    clockApp = await acme.addMember('Clocks', {
      permissions: ['attendance:punch:ingest', 'org:hidden:read'],
      scope: 'everything',
    });
    clock.set('2026-03-30 09:00');
    dataOf(await punch(worker, 'IN'));
    clock.set('2026-03-30 18:00');
    dataOf(await punch(worker, 'OUT'));
  });
  afterAll(() => system.stop());

  /** Sends what a punch clock kept while it was offline. */
  async function ingest(member: Member, type: 'IN' | 'OUT', punchedAt: string): Promise<void> {
    const punches = [{ memberId: member.memberId, type, punchedAt, device: 'Gate', idempotencyKey: punchedAt }];
    const answer = await clockApp.query(
      'mutation ($input: IngestPunchesInput!) { ingestPunches(input: $input) { results { code } } }',
      { input: { punches } },
    );
    expect(dataOf(answer).ingestPunches.results).toEqual([{ code: null }]);
  }

  test('[ATT-21] is locked after a grace that is a rule, once, and by whom may', async () => {
    clock.set('2026-04-01 12:00');
    expect(dataOf(await acme.administrator.query(RULE))).toEqual({
      attendanceLockRule: { graceDays: 3, effectiveFrom: null },
    });
    expect(codesOf(await lock(acme.administrator, '2026-03'))).toEqual(['ATTENDANCE_MONTH_NOT_OVER']);
    expect(codesOf(await acme.administrator.query(SET_RULE, { graceDays: 32 }))).toEqual(['BAD_USER_INPUT']);
    expect(dataOf(await acme.administrator.query(SET_RULE, { graceDays: 2 }))).toEqual({
      setAttendanceLockRule: { rule: { graceDays: 2, effectiveFrom: '2026-04-02' } },
    });
    clock.set('2026-04-02 12:00');
    expect(codesOf(await lock(acme.administrator, '2026-03'))).toEqual(['ATTENDANCE_MONTH_NOT_OVER']);
    clock.set('2026-04-03 12:00');
    const reporter = await acme.addMember('Reporter', { permissions: REPORTER, scope: 'everything' });
    expect(codesOf(await lock(reporter, '2026-03'))).toContain('UNAUTHORIZED_FIELD_OR_TYPE');
    expect(codesOf(await reporter.query(SET_RULE, { graceDays: 2 }))).toContain('UNAUTHORIZED_FIELD_OR_TYPE');
    expect(codesOf(await worker.query(RULE))).toContain('UNAUTHORIZED_FIELD_OR_TYPE');
    const narrow = await acme.addMember('Narrow', {
      permissions: ['attendance:month:lock', 'attendance:month:unlock', 'attendance:rule:manage'],
      scope: [sales],
    });
    expect(codesOf(await lock(narrow, '2026-03'))).toEqual(['FORBIDDEN']);
    expect(codesOf(await narrow.query(SET_RULE, { graceDays: 2 }))).toEqual(['FORBIDDEN']);
    expect(codesOf(await lock(acme.administrator, '2026-3'))).toEqual(['BAD_USER_INPUT']);
    expect(codesOf(await lock(acme.administrator, '2026-05'))).toEqual(['BAD_USER_INPUT']);
    const locked = dataOf(await lock(acme.administrator, '2026-03')).lockAttendanceMonth.lock;
    expect(locked).toMatchObject({ month: '2026-03', lockedAt: '2026-04-03T04:00:00.000Z' });
    expect(codesOf(await lock(acme.administrator, '2026-03'))).toEqual(['ATTENDANCE_MONTH_LOCKED']);
    expect((await monthOf(acme.administrator, '2026-03')).lock).toEqual({ id: locked.id });
    expect(codesOf(await unlock(narrow, '2026-03'))).toEqual(['FORBIDDEN']);
  });

  test('[ATT-21] is not locked while a day is provisional, whatever the grace', async () => {
    const company = await openCompany(system, 'Initech');
    clock.set('2026-04-28 12:00');
    dataOf(await company.administrator.query(SET_RULE, { graceDays: 0 }));
    await startWorking(clock, company, { before: '2026-04-28', first: '2026-04-29' });
    clock.set('2026-05-01 02:00');
    expect(codesOf(await lock(company.administrator, '2026-04'))).toEqual(['ATTENDANCE_MONTH_NOT_OVER']);
    clock.set('2026-05-01 03:00');
    expect(dataOf(await lock(company.administrator, '2026-04')).lockAttendanceMonth.lock.members).toBe(1);
  });

  test('[ATT-24] shows its snapshot, and late offline punches beside it as adjustments', async () => {
    clock.set('2026-04-07 12:00');
    const before = await monthOf(acme.administrator, '2026-03');
    expect(before.adjustments?.nodes).toEqual([]);
    await ingest(worker, 'OUT', '2026-03-31T18:05:00+08:00');
    await ingest(worker, 'IN', '2026-03-31T09:10:00+08:00');
    const after = await monthOf(acme.administrator, '2026-03');
    expect({ ...after, adjustments: null }).toEqual({ ...before, adjustments: null });
    expect(after.adjustments?.nodes).toHaveLength(1);
    const adjustment = after.adjustments?.nodes[0];
    expect(adjustment).toMatchObject({
      member: { id: worker.memberId },
      date: '2026-03-31',
      differences: ['RESULT', 'MINUTES', 'PUNCHES'],
      locked: { statuses: ['ABSENT'], punches: [] },
      current: { statuses: ['LATE'], lateMinutes: 10 },
    });
    expect(adjustment?.current?.punches).toHaveLength(2);
    const day = dataOf(
      await acme.administrator.query('{ attendanceDay(date: "2026-03-31") { figures { late absent } } }'),
    ).attendanceDay.figures;
    expect(day.late).toBe(0);
  });

  test('[ATT-24] has the same workbook byte for byte, whatever changed', async () => {
    clock.set('2026-04-08 12:00');
    const asked = { month: '2026-03' };
    const first = await exportMonth(system, acme.administrator, asked);
    await ingest(hidden, 'IN', '2026-03-31T08:55:00+08:00');
    clock.set('2026-04-09 13:00');
    await acme.addMember('Another', { departments: [sales] });
    const second = await exportMonth(system, acme.administrator, asked);
    expect(second.equals(first)).toBe(true);
    const days = (await rowsOf(second, 'Days')).filter((row) => row['Member'] === 'Worker');
    expect(days.find((row) => row['Date'] === '2026-03-31')?.['Result']).toBe('ABSENT');
    expect(await rowsOf(second, 'Punches')).toHaveLength(2);
  });

  test('[ATT-24] shows snapshot and adjustments within the scope, page by page, and in the own enterprise only', async () => {
    clock.set('2026-04-10 12:00');
    const page = await monthOf(acme.administrator, '2026-03', { first: 1 });
    expect(page.adjustments?.pageInfo.hasNextPage).toBe(true);
    const after = page.adjustments?.pageInfo.endCursor ?? null;
    const rest = await monthOf(acme.administrator, '2026-03', { first: 1, after });
    const names = [page, rest].flatMap(({ adjustments }) => adjustments?.nodes ?? []).map(({ member }) => member?.id);
    expect(names).toEqual([hidden.memberId, worker.memberId]);
    const inSales = await acme.addMember('Sales Reporter', { permissions: REPORTER, scope: [sales] });
    const seen = await monthOf(inSales, '2026-03');
    expect(seen.adjustments?.nodes.map(({ member }) => member?.id)).toEqual([worker.memberId]);
    expect(seen.members?.nodes.map(({ member }) => member?.id)).toEqual([worker.memberId]);
    const elsewhere = await acme.addMember('Elsewhere', {
      permissions: REPORTER,
      scope: [await acme.addDepartment('Elsewhere')],
    });
    expect((await monthOf(elsewhere, '2026-03')).adjustments?.nodes).toEqual([]);
    const other = await monthOf(globex.administrator, '2026-03');
    expect([other.lock, other.adjustments?.nodes]).toEqual([null, []]);
    expect(codesOf(await unlock(globex.administrator, '2026-03'))).toEqual(['ATTENDANCE_MONTH_NOT_LOCKED']);
  });

  test('[ATT-21] is unlocked by an override of its own permission, with a reason on record, and judged anew', async () => {
    clock.set('2026-04-11 12:00');
    const locker = await acme.addMember('Locker', { permissions: ['attendance:month:lock'], scope: 'everything' });
    expect(codesOf(await unlock(locker, '2026-03'))).toContain('UNAUTHORIZED_FIELD_OR_TYPE');
    expect(codesOf(await unlock(acme.administrator, '2026-03', ' '))).toEqual(['BAD_USER_INPUT']);
    dataOf(await unlock(acme.administrator, '2026-03'));
    expect(codesOf(await unlock(acme.administrator, '2026-03'))).toEqual(['ATTENDANCE_MONTH_NOT_LOCKED']);
    const open = await monthOf(acme.administrator, '2026-03');
    expect([open.lock, open.adjustments?.nodes]).toEqual([null, []]);
    const of = (date: string) =>
      open.members?.nodes.find(({ member }) => member?.id === worker.memberId)?.days.find((day) => day.date === date)
        ?.statuses;
    expect(of('2026-03-31')).toEqual(['LATE']);
    dataOf(await lock(acme.administrator, '2026-03'));
    expect((await monthOf(acme.administrator, '2026-03')).adjustments?.nodes).toEqual([]);
    await system.subgraphs.attendance.settle(10_000);
    const auditor = await acme.addMember('Auditor', { permissions: ['identity:audit:read'], scope: 'everything' });
    const query = 'query ($id: ID!) { auditEntries(filter: { objectId: $id }) { nodes { action result } } }';
    const { nodes } = dataOf(await auditor.query(query, { id: '2026-03' })).auditEntries;
    expect(nodes).toContainEqual({ action: 'lockAttendanceMonth', result: 'SUCCEEDED' });
    expect(nodes).toContainEqual({ action: 'unlockAttendanceMonth', result: 'SUCCEEDED' });
  });
});
