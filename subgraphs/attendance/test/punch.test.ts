import { type Client, commandOf, type InputOf, type Member, type TestSystem } from '@account-center/testing';
import { sql } from 'drizzle-orm';
import { withEnterprise } from '@account-center/kit/database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  codesOf,
  type Company,
  createClock,
  dataOf,
  type Details,
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

beforeAll(async () => {
  system = await startAt(clock);
  acme = await openCompany(system, 'Acme');
  globex = await openCompany(system, 'Globex');
  await startWorking(clock, acme, { before: '2026-03-02', first: '2026-03-03' });
  clock.set('2026-03-02 12:00');
  await startWorking(clock, globex, { before: '2026-03-02', first: '2026-03-03' });
});
afterAll(() => system.stop());

const addPuncher = (company: Company, name: string) => company.addMember(name, { permissions: PUNCHER });

/** The own day, by the entity that the viewer is. */
async function ownDay(member: Member) {
  const answer = dataOf(
    await member.query(
      '{ viewer { attendanceToday { statuses shifts { in { id } out { id } } punches { id place } } } }',
    ),
  );
  return answer.viewer.attendanceToday;
}
const PROMPT = '{ viewer { nextPrompt { type shiftName opensAt closesAt endsAt open } } }';
async function promptOf(member: Member) {
  const answer = await member.query(PROMPT);
  return dataOf(answer).viewer.nextPrompt;
}

const countPunches = async (company: Company) => {
  const { db } = system.subgraphs.attendance.runtime;
  const [row] = await withEnterprise(db, company.enterpriseId, (tx) =>
    tx.execute<{ n: number }>(sql`select count(*)::int as n from punch`),
  );
  return row?.n;
};

describe('a punch', () => {
  test('[ATT-5] keeps the server time, what the client said, and the address that the gateway saw', async () => {
    const member = await addPuncher(acme, 'Lin');
    const address = '203.0.113.7';
    const lin = { ...member, ...system.clientsAt(address).withToken(member.token ?? '') };
    clock.set('2026-03-03 08:58');
    const answer = dataOf(
      await punch(lin, 'IN', { mac: 'aa-bb-cc-dd-ee-0f', clientTime: '2026-03-03T08:57:00+08:00' }),
    );
    const kept = { punchedAt: '2026-03-03T00:58:00.000Z', mac: 'AA:BB:CC:DD:EE:0F', place: 'ANYWHERE', ip: address };
    expect(answer.punch.punch).toMatchObject(kept);
    expect(answer.punch.today?.statuses).toEqual(['PENDING']);
    clock.set('2026-03-03 18:01');
    dataOf(await punch(lin, 'OUT'));
    expect(await ownDay(lin)).toMatchObject({ statuses: ['NORMAL'], shifts: [{ in: { id: answer.punch.punch.id } }] });
  });

  test('[ATT-5] is one for the same key, in the input or the header, and another input with it is refused', async () => {
    const chen = await addPuncher(acme, 'Chen');
    clock.set('2026-03-03 09:00');
    const first = dataOf(await punch(chen, 'IN', { idempotencyKey: 'a' })).punch.punch.id;
    clock.set('2026-03-03 09:05');
    const again = await Promise.all([
      punch(chen, 'IN', { idempotencyKey: 'a' }),
      punch(chen, 'IN', {}, { 'idempotency-key': 'a' }),
    ]);
    expect(again.map((answer) => dataOf(answer).punch.punch.id)).toEqual([first, first]);
    expect(codesOf(await punch(chen, 'OUT', { idempotencyKey: 'a' }))).toEqual(['IDEMPOTENCY_CONFLICT']);
    expect((await ownDay(chen))?.punches).toHaveLength(1);
  });

  test('[ATT-5] is for members with the permission, each for themselves', async () => {
    const before = await countPunches(acme);
    const reader = await acme.addMember('Reader', { permissions: REPORTER });
    const app = await acme.signInApp({ permissions: PUNCHER });
    expect(codesOf(await punch(reader, 'IN'))).toContain('UNAUTHORIZED_FIELD_OR_TYPE');
    expect(codesOf(await punch(app, 'IN'))).toEqual(['FORBIDDEN']);
    expect(codesOf(await punch(system.anonymous, 'IN'))).toContain('UNAUTHENTICATED');
    expect(codesOf(await punch(await addPuncher(acme, 'Wrong'), 'IN', { mac: 'zz' }))).toEqual(['BAD_USER_INPUT']);
    expect(await countPunches(acme)).toBe(before);
  });

  test.each([['update punch set mac = null'], ['delete from punch']])(
    '[ATT-5] is never edited: %s is refused',
    async (statement) => {
      const { db } = system.subgraphs.attendance.runtime;
      await expect(withEnterprise(db, acme.enterpriseId, (tx) => tx.execute(sql.raw(statement)))).rejects.toThrow();
      expect(await countPunches(acme)).toBeGreaterThan(0);
    },
  );

  test('[ATT-5] made elsewhere than the rules demand is kept as OUTSIDE and does not count', async () => {
    const office = await globex.addDepartment('Office');
    const place = {
      officeAddresses: ['203.0.113.0/24'],
      areas: [{ name: 'HQ', latitude: 31.2304, longitude: 121.4737, radiusMeters: 300 }],
      wifi: ['Globex'],
    };
    clock.set('2026-03-03 12:00');
    dataOf(await setRules(globex.administrator, { ...OFFICE_HOURS, place }, { departmentId: office }));
    const zhao = await globex.addMember('Zhao', { permissions: PUNCHER, departments: [office] });
    clock.set('2026-03-04 09:00');
    const placeOf = async (input: Details) => dataOf(await punch(zhao, 'IN', input)).punch.punch.place;
    expect(await placeOf({})).toBe('OUTSIDE');
    expect(await placeOf({ wifi: 'Cafe', place: { latitude: 31.24, longitude: 121.4737 } })).toBe('OUTSIDE');
    expect(await ownDay(zhao)).toMatchObject({
      shifts: [{ in: null }],
      punches: [{ place: 'OUTSIDE' }, { place: 'OUTSIDE' }],
    });
    expect(await placeOf({ wifi: 'globex' })).toBe('INSIDE');
    expect(await placeOf({ place: { latitude: 31.2314, longitude: 121.4737 } })).toBe('INSIDE');
    expect((await ownDay(zhao))?.shifts[0]?.in).not.toBeNull();
  });
});

const INGEST = `mutation ($input: IngestPunchesInput!) { ingestPunches(input: $input) { results { idempotencyKey ok code punch { source punchedAt } } } }`;
type Punch = InputOf<typeof INGEST>['punches'][number];
const ingest = (client: Client, punches: Punch[]) => client.query(INGEST, { input: { punches } });

describe('punch clocks', () => {
  test('[ATT-5] feed punches of members within scope; each stands or falls on its own, and once', async () => {
    const shop = await acme.addDepartment('Shop');
    const sun = await acme.addMember('Sun', { permissions: PUNCHER, departments: [shop] });
    const stranger = await globex.addMember('Stranger');
    clock.set('2026-03-04 20:00');
    const app = await acme.signInApp({ permissions: ['attendance:punch:ingest'], scope: [shop] });
    const one = (idempotencyKey: string, memberId: string, punchedAt: string) => ({
      idempotencyKey,
      memberId,
      punchedAt,
      type: 'IN' as const,
      device: 'Gate 1',
    });
    const batch = [
      one('1', sun.memberId, '2026-03-04T09:00:00+08:00'),
      one('1', sun.memberId, '2026-03-04T09:00:00+08:00'),
      one('2', acme.administrator.memberId, '2026-03-04T09:00:00+08:00'),
      one('3', stranger.memberId, '2026-03-04T09:00:00+08:00'),
      one('4', sun.memberId, '2026-03-04T20:06:00+08:00'),
      one('5', sun.memberId, '2026-02-01T09:00:00+08:00'),
      one('6', sun.memberId, '2026-03-02T09:00:00+08:00'),
      one('1', sun.memberId, '2026-03-04T09:01:00+08:00'),
    ];
    const before = (await countPunches(acme)) ?? 0;
    const { results } = dataOf(await ingest(app, batch)).ingestPunches;
    expect(results.map(({ code }) => code)).toEqual([
      null,
      null,
      'NOT_FOUND',
      'NOT_FOUND',
      'PUNCH_IN_FUTURE',
      'PUNCH_TOO_OLD',
      'ATTENDANCE_DISABLED',
      'IDEMPOTENCY_CONFLICT',
    ]);
    expect(results[0]?.punch).toEqual({ source: 'CLOCK', punchedAt: '2026-03-04T01:00:00.000Z' });
    expect(await countPunches(acme)).toBe(before + 1);
    expect(codesOf(await ingest(sun, batch))).toContain('UNAUTHORIZED_FIELD_OR_TYPE');
  });

  test('[S11] [ATT-5] name members by the numbers that they know', async () => {
    const chen = await acme.addMember('Chen', { employeeNumber: 'E-7' });
    for (const name of ['One', 'Two']) await acme.addMember(name, { employeeNumber: 'E-8' });
    await globex.addMember('Chen', { employeeNumber: 'E-9' });
    clock.set('2026-03-04 20:00');
    const app = await acme.signInApp({ permissions: ['attendance:punch:ingest'], scope: 'everything' });
    const facts = { type: 'IN' as const, device: 'Gate 2', punchedAt: '2026-03-04T09:00:00+08:00' };
    const punchBy = (name: Partial<Punch>, idempotencyKey: string) => ({ ...facts, ...name, idempotencyKey });
    const keys = [
      { employeeNumber: 'E-7' },
      { accountNumber: chen.accountNumber },
      { id: chen.memberId.toUpperCase() },
      { employeeNumber: 'E-8' },
      { employeeNumber: 'E-9' },
      { id: 'nobody' },
    ];
    const batch = keys.map((member) => punchBy({ member }, member.employeeNumber === 'E-7' ? 'a' : 'b'));
    const { results } = dataOf(await ingest(app, batch)).ingestPunches;
    expect(results.map(({ code }) => code)).toEqual([null, null, null, 'MEMBER_AMBIGUOUS', 'NOT_FOUND', 'NOT_FOUND']);
    for (const name of [{}, { memberId: chen.memberId, member: keys[0] }, { member: {} }])
      expect(codesOf(await ingest(app, [punchBy(name, 'c')]))).toEqual(['BAD_USER_INPUT']);
  });
});

describe('the next prompt', () => {
  test('[ATT-4] opens 10 minutes before work, asks for going after coming, and then for the next workday', async () => {
    const wang = await addPuncher(acme, 'Wang');
    clock.set('2026-03-05 08:49');
    expect(await promptOf(wang)).toMatchObject({
      type: 'IN',
      shiftName: 'Day',
      opensAt: '2026-03-05T00:50:00.000Z',
      open: false,
    });
    clock.set('2026-03-05 08:50');
    expect(await promptOf(wang)).toMatchObject({ type: 'IN', open: true });
    dataOf(await punch(wang, 'IN'));
    expect(await promptOf(wang)).toMatchObject({ type: 'OUT', endsAt: '2026-03-05T10:00:00.000Z', open: false });
    clock.set('2026-03-05 18:00');
    expect(await promptOf(wang)).toMatchObject({ type: 'OUT', open: true });
    dataOf(await punch(wang, 'OUT'));
    expect(await promptOf(wang)).toMatchObject({ type: 'IN', opensAt: '2026-03-06T00:50:00.000Z', open: false });
    clock.set('2026-03-06 18:01');
    expect(await promptOf(wang)).toMatchObject({ type: 'IN', opensAt: '2026-03-09T00:50:00.000Z' });
  });

  test('[ATT-4] opens as early as the rules say, and is null while attendance is off', async () => {
    const du = await addPuncher(acme, 'Du');
    clock.set('2026-03-05 12:00');
    dataOf(await setRules(acme.administrator, { ...OFFICE_HOURS, promptMinutes: 30 }, { memberId: du.memberId }));
    clock.set('2026-03-06 08:00');
    expect(await promptOf(du)).toMatchObject({ type: 'IN', opensAt: '2026-03-06T00:30:00.000Z' });
    const idle = await openCompany(system, 'Idle');
    expect(await promptOf(await addPuncher(idle, 'Nobody'))).toBeNull();
  });
});

const CLOSE = `mutation ($input: CloseAttendanceInput!) { closeAttendance(input: $input) { closedAt closedFrom punchesKept } }`;

describe('closing', () => {
  const close = (company: Company, input: InputOf<typeof CLOSE>) =>
    system.subgraphs.org.runtime.siblings.command(
      commandOf('attendance', CLOSE),
      { input },
      {
        enterpriseId: company.enterpriseId,
        actor: {
          kind: 'member',
          subject: null,
          name: null,
          enterpriseId: company.enterpriseId,
          memberId: null,
          sessionId: null,
          roleIds: [],
          permissions: [],
          scope: { everything: true, departmentIds: [] },
          ip: null,
          userAgent: null,
        },
        requestId: 'test',
        deadlineMilliseconds: 60_000,
      },
    );

  test('[ORG-40] takes no punch any more, keeps the past, and answers a repetition alike', async () => {
    const gao = await addPuncher(acme, 'Gao');
    clock.set('2026-03-09 09:00');
    dataOf(await punch(gao, 'IN'));
    const input = { memberId: gao.memberId, idempotencyKey: 'leaving-1', at: '2026-03-09T10:00:00+08:00' };
    const closed = (await close(acme, input)).closeAttendance;
    expect(closed).toEqual({ closedAt: '2026-03-09T02:00:00.000Z', closedFrom: '2026-03-10', punchesKept: 1 });
    clock.set('2026-03-09 11:00');
    expect((await close(acme, { ...input, at: null })).closeAttendance).toEqual(closed);
    expect(codesOf(await punch(gao, 'OUT'))).toEqual(['ATTENDANCE_CLOSED']);
    expect(await ownDay(gao)).toMatchObject({ statuses: ['NOT_DUE'], punches: [{}] });
  });

  test('[ORG-40] is not offered to clients', async () => {
    const asClient = await acme.administrator.query(CLOSE, {
      input: { memberId: acme.administrator.memberId, idempotencyKey: 'k' },
    });
    expect(codesOf(asClient)).toContain('GRAPHQL_VALIDATION_FAILED');
    clock.set('2026-03-10 09:00');
    expect(codesOf(await punch(acme.administrator, 'IN'))).toEqual([]);
  });
});
