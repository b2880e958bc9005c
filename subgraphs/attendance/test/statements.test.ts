import { createStatementCounter, type Member, startTestSystem, type TestSystem } from '@account-center/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createClock, dataOf, openCompany, PUNCHER, punch, startWorking } from './support.ts';

const TIMES = 10;

const counter = createStatementCounter();
const clock = createClock('2026-03-02 12:00');
let system: TestSystem;
let member: Member;
beforeAll(async () => {
  system = await startTestSystem({ tracer: counter.tracer, now: clock.now });
  const acme = await openCompany(system, 'Acme');
  await startWorking(clock, acme, { before: '2026-03-02', first: '2026-03-03' });
  member = await acme.addMember('Worker', { permissions: PUNCHER });
});
afterAll(() => system.stop());

// What is counted besides: services look once a second whether there is something to do.
test('[PERF-9] a punch is kept and told in at most 36 statements and 9 transactions', async () => {
  dataOf(await punch(member, 'IN'));
  const before = { ...counter };
  for (let time = 0; time < TIMES; time += 1) dataOf(await punch(member, 'IN'));
  expect(await system.subgraphs.attendance.settle(30_000)).toBe(true);
  expect((counter.statements - before.statements) / TIMES).toBeLessThanOrEqual(36);
  expect((counter.transactions - before.transactions) / TIMES).toBeLessThanOrEqual(9);
});
