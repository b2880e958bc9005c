import { createStatementCounter, startTestSystem, type TestSystem } from '@account-center/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { send, settled } from './support/messages.ts';
import { openCompany, topUp, topUpMain, type Company } from './support/sms.ts';

const TIMES = 10;

const counter = createStatementCounter();
let system: TestSystem;
let acme: Company;
beforeAll(async () => {
  system = await startTestSystem({ tracer: counter.tracer });
  acme = await openCompany(system, 'Acme');
  await topUpMain(acme, 1_000);
  await topUp(acme, acme.boss.memberId, 500);
});
afterAll(() => system.stop());

// What is counted besides: services look once a second whether there is something to do.
test('[PERF-9] a message is charged, sent and delivered in at most 75 statements and 22 transactions', async () => {
  await settled(acme.boss, (await send(acme.boss, {})).sendSms.message.id);
  const before = { ...counter };
  const ids: string[] = [];
  for (let time = 0; time < TIMES; time += 1) ids.push((await send(acme.boss, {})).sendSms.message.id);
  for (const id of ids) await settled(acme.boss, id);
  expect(await system.subgraphs.sms.settle(30_000)).toBe(true);
  expect((counter.statements - before.statements) / TIMES).toBeLessThanOrEqual(75);
  expect((counter.transactions - before.transactions) / TIMES).toBeLessThanOrEqual(22);
});
