import { anonymousCaller, type Caller, CALLER_HEADER, createCallerSigner } from '@account-center/claims';
import { createLogger, type RunningSubgraph, startSubgraph } from '@account-center/kit';
import type { Member, TestSystem } from '@account-center/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { definition } from '../src/index.ts';
import { type Company, createClock, openCompany, startAt, startWorking } from './support.ts';

const secret = 'a-secret-that-is-long-enough-for-hmac-sha-256';
const clock = createClock('2026-03-03 12:00');
let system: TestSystem;
let replica: RunningSubgraph;
let acme: Company;
let sales: string;
let seller: Member;
let stocker: Member;
let stranger: Member;

/** A replica of the subgraph on the same database takes any caller: references reach it as the gateway's planner sends them. */
beforeAll(async () => {
  system = await startAt(clock);
  acme = await openCompany(system, 'Acme');
  const globex = await openCompany(system, 'Globex');
  sales = await acme.addDepartment('Sales');
  seller = await acme.addMember('Seller', { departments: [sales] });
  stocker = await acme.addMember('Stocker', { departments: [await acme.addDepartment('Stock')] });
  stranger = await globex.addMember('Stranger');
  await startWorking(clock, acme, { before: '2026-03-03', first: '2026-03-04' });
  replica = await startSubgraph(definition, {
    databaseUrl: system.databases.urls.attendance.loginUrl,
    callerSecret: secret,
    files: { store: { kind: 'local', directory: '/nonexistent' }, secret },
    siblings: {},
    consumers: new Map(),
    eventTransport: { deliver: async () => ({ isTaken: true }) },
    log: createLogger({ name: 'test', level: 'silent' }),
    now: clock.now,
  });
});
afterAll(async () => {
  await replica.stop();
  await system.stop();
});

async function todayOf(ids: string[], caller: Partial<Caller>, type: 'Member' | 'Viewer' = 'Member') {
  const signer = createCallerSigner({ issuer: 'gateway', secret });
  const signed = signer.sign({ ...anonymousCaller, kind: 'member', enterpriseId: acme.enterpriseId, ...caller });
  const answer = await replica.execute({
    query: `query ($r: [_Any!]!) { _entities(representations: $r) { ... on ${type} { attendanceToday { member { id } statuses } } } }`,
    variables: { r: ids.map((id) => ({ __typename: type, id })) },
    headers: { [CALLER_HEADER]: signed },
  });
  const entities = (answer.data?.['_entities'] ?? []) as ({
    attendanceToday: { member: { id: string } } | null;
  } | null)[];
  return entities.map((entity) => entity?.attendanceToday?.member.id ?? null);
}

test('[ATT-1] shows the day of a member within the scope, and null for others, strangers and ids of nobody', async () => {
  const ids = [seller.memberId, stocker.memberId, stranger.memberId, 'nobody'];
  const reporter = { permissions: ['attendance:report:read'], scope: { everything: false, departmentIds: [sales] } };
  expect(await todayOf(ids, reporter)).toEqual([seller.memberId, null, null, null]);
  const everything = { ...reporter, scope: { everything: true, departmentIds: [] } };
  expect(await todayOf(ids, everything)).toEqual([seller.memberId, stocker.memberId, null, null]);
  expect(await todayOf(ids, { ...everything, permissions: [] })).toEqual([null, null, null, null]);
});

test("[ATT-10] answers the viewer's own day, whoever's id is asked for", async () => {
  const own = { memberId: seller.memberId, subject: seller.accountId };
  expect(await todayOf([stocker.accountId], own, 'Viewer')).toEqual([seller.memberId]);
  expect(await todayOf([stocker.accountId], { kind: 'app', subject: 'app' }, 'Viewer')).toEqual([null]);
});
