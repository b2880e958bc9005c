import { type Client, shareTestSystem, type TestSystem } from '@account-center/testing';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type Company, openCompany, succeed } from './support/company.ts';

let system: TestSystem;
let acme: Company;
let owner: postgres.Sql;
beforeAll(async () => {
  system = await shareTestSystem();
  acme = await openCompany(system, 'Acme');
  const url = new URL(inject('databaseServer').adminUrl);
  url.pathname = new URL(system.databases.urls.org.loginUrl).pathname;
  owner = postgres(url.href, { max: 3, onnotice: () => undefined });
});
afterAll(async () => {
  await owner.end();
  await system.stop();
});

/** Holds a table, so that whoever reads it waits until it is released. */
async function hold(table: string): Promise<() => Promise<void>> {
  const held = Promise.withResolvers<void>();
  const { promise: mayEnd, resolve: release } = Promise.withResolvers<void>();
  const ended = owner.begin(async (tx) => {
    await tx`lock table ${tx(table)} in access exclusive mode`;
    held.resolve();
    await mayEnd;
  });
  await held.promise;
  return async () => {
    release();
    await ended;
  };
}

/** How many statements of clients wait for this table. */
const waitingFor = async (table: string) =>
  (
    await owner`select 1 from pg_locks join pg_stat_activity using (pid)
      where not granted and relation = ${table}::regclass and datname = current_database()`
  ).length;

/** Sends an operation of a client that can hang up. */
function send({ token }: Client, query: string, variables = {}): () => void {
  const client = new AbortController();
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const body = JSON.stringify({ query, variables });
  const sent = fetch(`${system.url}/graphql`, { method: 'POST', headers, body, signal: client.signal });
  sent.catch(() => undefined);
  return () => client.abort();
}

/** Everybody has seen the client go by the time that somebody else was answered. */
async function answerOthers(): Promise<void> {
  for (let count = 0; count < 3; count += 1) await succeed(acme.administrator, '{ viewer { id } }');
}

const ADD = 'mutation($input: AddDepartmentInput!) { addDepartment(input: $input) { department { id memberCount } } }';

describe('a client that hangs up', () => {
  test('[G25] ends its query: nothing that comes later in it is begun', async () => {
    const [releaseDepartments, releaseMembers] = [await hold('department'), await hold('member')];
    const hangUp = send(acme.administrator, '{ departments { id memberCount } }');
    await expect.poll(() => waitingFor('department')).toBe(1);
    hangUp();
    await answerOthers();
    await releaseDepartments();
    // Whoever asks now gets through; the query that was left would wait for the members by then.
    await succeed(acme.administrator, '{ departments { id } }');
    expect(await waitingFor('member')).toBe(0);
    await releaseMembers();
  });

  test('[G25] does not end its mutation', async () => {
    const release = await hold('department');
    const input = { parentId: acme.rootId, name: 'Archive', kind: 'TEAM' };
    const hangUp = send(acme.administrator, ADD, { input });
    await expect.poll(() => waitingFor('department')).toBe(1);
    hangUp();
    await answerOthers();
    await release();
    const names = async () =>
      (await succeed(acme.administrator, '{ departments { name } }')).departments.map(({ name }) => name);
    await expect.poll(names).toContain('Archive');
  });
});
