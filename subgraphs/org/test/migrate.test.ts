import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { anonymousCaller, callerSchema } from '@account-center/claims';
import { migrateDatabase, newId } from '@account-center/kit/database';
import { type ClonedDatabases, cloneDatabases } from '@account-center/testing';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrationPlan } from '../src/index.ts';

/** The last migration before off-boardings and provisionings were sagas of the kit. */
const BEFORE = 10;

let databases: ClonedDatabases;
let client: postgres.Sql;
let folder: string;
beforeAll(async () => {
  databases = await cloneDatabases();
  client = postgres(databases.urls.org.ownerUrl, { max: 1, onnotice: () => undefined });
  folder = await mkdtemp(join(tmpdir(), 'migrations-'));
});
afterAll(async () => {
  await client.end();
  await databases.drop();
  await rm(folder, { recursive: true });
});

/** Empties the database, and migrates it no further than that. */
async function migrateTo(last: number): Promise<void> {
  await cp(migrationPlan.folder, folder, { recursive: true });
  const file = join(folder, 'meta', '_journal.json');
  const journal = JSON.parse(await readFile(file, 'utf8')) as { entries: { idx: number }[] };
  await writeFile(file, JSON.stringify({ ...journal, entries: journal.entries.filter(({ idx }) => idx <= last) }));
  for (const schema of ['public', 'drizzle', 'pgboss']) await client.unsafe(`drop schema ${schema} cascade`);
  await client`create schema public`;
  await migrateDatabase(databases.urls.org.ownerUrl, { ...migrationPlan, folder });
}

const enterpriseId = newId();
const [finished, open, provisioned] = [newId(), newId(), newId()];
const caller = { ...anonymousCaller, kind: 'member', subject: 'somebody', enterpriseId };

/** What an earlier version left: an off-boarding that is done, one without its last steps, and a lost provisioning. */
async function leaveBehind(): Promise<void> {
  const member = { enterprise_id: enterpriseId, name: 'Old', pinyin: 'old', initials: 'o' };
  const provisioning = { enterprise_id: enterpriseId, id: provisioned, batches: 2, touched_at: new Date(0) };
  const off = { enterprise_id: enterpriseId, keep_number: true, caller: client.json(caller), request_id: 'old' };
  const step = { enterprise_id: enterpriseId, state: 'DONE', attempts: 2 };
  const left = { ...step, figures: client.json({ sessionsEnded: 3 }), finished_at: new Date(0) };
  for (const table of ['member', 'provisioning', 'offboarding', 'offboarding_step'])
    await client`alter table ${client(table)} no force row level security`;
  await client`insert into provisioning ${client(provisioning)}`;
  await client`insert into member ${client([
    { ...member, id: finished, status: 'LEFT', provisioning_id: null },
    { ...member, id: open, status: 'ACTIVE', provisioning_id: null },
    { ...member, id: provisioned, status: 'PROVISIONING', provisioning_id: provisioned },
  ])}`;
  await client`insert into offboarding ${client([
    { ...off, id: finished, member_id: finished, finished_at: new Date(0) },
    { ...off, id: open, member_id: open, finished_at: null },
  ])}`;
  await client`insert into offboarding_step ${client([
    { ...left, offboarding_id: finished, kind: 'DIRECTORY' },
    { ...left, offboarding_id: finished, kind: 'ACCOUNT' },
    { ...left, offboarding_id: open, kind: 'ACCOUNT' },
    { ...left, offboarding_id: open, kind: 'DIRECTORY', state: 'PENDING', figures: null, finished_at: null },
  ])}`;
  await client`select pgboss.create_queue('dead-letters', '{"policy": "standard"}')`;
  await client`insert into pgboss.job (name, source_name) values ('dead-letters', 'continue-offboarding')`;
}

test('[ORG-10] [ORG-40a] off-boardings and provisionings of an earlier version are sagas after the migration, with their receipts', async () => {
  await migrateTo(BEFORE);
  await leaveBehind();
  await migrateDatabase(databases.urls.org.ownerUrl, migrationPlan);
  for (const table of ['saga', 'saga_step', 'offboarding', 'member'])
    await client`alter table ${client(table)} no force row level security`;
  const sagas = await client`select id, kind, subject, state, input, caller, finished_at from saga`;
  const byId = new Map(sagas.map(({ id, ...saga }) => [id, saga]));
  const leaving = { kind: 'offboarding', input: {}, caller };
  expect(byId.get(finished)).toEqual({ ...leaving, subject: finished, state: 'DONE', finished_at: new Date(0) });
  expect(byId.get(open)).toEqual({ ...leaving, subject: open, state: 'RUNNING', finished_at: null });
  expect(byId.get(provisioned)).toMatchObject({ kind: 'provisioning', state: 'RUNNING', input: { batches: 2 } });
  expect(callerSchema.safeParse(byId.get(provisioned)?.caller)).toMatchObject({ success: true });
  const stepsOf = async (id: string) =>
    (await client`select name, state, figures, attempts from saga_step where saga_id = ${id} order by position`).map(
      (line) => Object.values(line),
    );
  const done = ['DONE', { sessionsEnded: 3 }, 2];
  expect(await stepsOf(finished)).toEqual([
    ['ACCOUNT', ...done],
    ['DIRECTORY', ...done],
  ]);
  expect(await stepsOf(open)).toEqual([
    ['ACCOUNT', ...done],
    ['DIRECTORY', 'PENDING', null, 2],
  ]);
  expect(await stepsOf(provisioned)).toEqual([
    ['SEATS', 'DONE', null, 0],
    ['ACCOUNTS', 'PENDING', null, 0],
    ['MEMBERS', 'PENDING', null, 0],
  ]);
  const kept = await client`select member_id, keep_number from offboarding where id = ${open}`;
  expect([...kept]).toEqual([{ member_id: open, keep_number: true }]);
  expect([...(await client`select name from pgboss.job where name = 'dead-letters'`)]).toEqual([]);
});
