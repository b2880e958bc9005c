import { type Client, createStatementCounter, startTestSystem, type TestSystem } from '@account-center/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addMember, openEnterprise, rootOf, run, signInOperator } from './support.ts';

const TIMES = 10;
const UPDATE = 'mutation Update($input: UpdateMemberInput!) { updateMember(input: $input) { member { id } } }';

const counter = createStatementCounter();
let system: TestSystem;
let administrator: Client;
beforeAll(async () => {
  system = await startTestSystem({ tracer: counter.tracer });
  ({ administrator } = await openEnterprise(system, await signInOperator(system), 'Acme'));
});
afterAll(() => system.stop());

const settleAll = () => Promise.all(Object.values(system.subgraphs).map(({ settle }) => settle(30_000)));

/** Statements and transactions of all services for one mutation, with everything that its events bring about. */
async function costOf(mutate: () => Promise<unknown>) {
  await mutate();
  await settleAll();
  const before = { ...counter };
  for (let time = 0; time < TIMES; time += 1) await mutate();
  await settleAll();
  return {
    statements: (counter.statements - before.statements) / TIMES,
    transactions: (counter.transactions - before.transactions) / TIMES,
  };
}

const PAGE = `query DepartmentPage($id: ID!) {
  department(id: $id) {
    id name
    members(first: 26) {
      nodes {
        id name title phone account { number status } roles { name }
        smsAccount { balance } lastMessage { sentAt } attendanceToday { statuses }
      }
    }
  }
}`;

test('[PERF-3] a department page over all subgraphs takes at most 12 statements in 7 transactions', async () => {
  const id = await rootOf(administrator);
  const { statements, transactions } = await costOf(() => run(administrator, PAGE, { id }));
  expect(statements).toBeLessThanOrEqual(12);
  expect(transactions).toBeLessThanOrEqual(7);
});

// What is counted besides is the same for all: services look once a second whether there is something to do.
test('[PERF-9] a new member is told to every sibling, and costs at most 210 statements in 55 transactions', async () => {
  const { statements, transactions } = await costOf(() => addMember(administrator, { name: 'New' }));
  expect(statements).toBeLessThanOrEqual(210);
  expect(transactions).toBeLessThanOrEqual(55);
});

test('[PERF-9] a changed member is told to every sibling, and costs at most 110 statements in 30 transactions', async () => {
  const { id } = await addMember(administrator, { name: 'Worker' });
  let number = 0;
  const { statements, transactions } = await costOf(() =>
    run(administrator, UPDATE, { input: { memberId: id, title: `Title ${(number += 1)}` } }),
  );
  expect(statements).toBeLessThanOrEqual(110);
  expect(transactions).toBeLessThanOrEqual(30);
});
