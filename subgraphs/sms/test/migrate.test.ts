import { assertMigrated, migrateDatabase, NewerSchemaError, OlderSchemaError } from '@account-center/kit/database';
import { type ClonedDatabases, cloneDatabases, runMigration } from '@account-center/testing';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { migrationPlan } from '../src/index.ts';

let databases: ClonedDatabases;
beforeAll(async () => {
  databases = await cloneDatabases();
});
afterAll(() => databases.drop());

const ownerUrl = () => databases.urls.sms.ownerUrl;
const owner = () => postgres(ownerUrl(), { max: 1, onnotice: () => {} });

/** Every change of the catalogue leaves a new version of a row: the newest transaction that touched it. */
async function catalogueOf(client: postgres.Sql): Promise<unknown> {
  return await client`select relname, relacl::text, xmin::text from pg_class
    where relnamespace in ('public'::regnamespace, 'pgboss'::regnamespace) order by oid`;
}

describe('[R10] a start with nothing to migrate', () => {
  test('changes nothing, also when several start at the same time beside one that works', async () => {
    const client = owner();
    const before = await catalogueOf(client);
    const service = postgres(databases.urls.sms.loginUrl, { max: 1 });
    const over = new AbortController();
    let reads = 0;
    const work = async () => {
      for (; !over.signal.aborted; reads += 1) {
        await service.begin(async (tx) => {
          await tx`set local role account_center_system`;
          await tx`select 1 from outbox limit 1`;
        });
      }
    };
    const working = work();
    await Promise.all([1, 2, 3].map(() => migrateDatabase(ownerUrl(), migrationPlan)));
    over.abort();
    await working;
    expect(reads).toBeGreaterThan(0);
    expect(await catalogueOf(client)).toEqual(before);
    await service.end();
    await client.end();
  });

  test('gives back what is missing and takes what is too much, and nothing else', async () => {
    const client = owner();
    const before = await catalogueOf(client);
    await client`grant update on ledger_entry to account_center_app`;
    await client`revoke insert on outbox from account_center_system`;
    await client`alter table outbox no force row level security`;
    await migrateDatabase(ownerUrl(), migrationPlan);
    const rights = (rows: unknown) =>
      (rows as { relname: string; relacl: string }[]).map(({ relname, relacl }) => [
        relname,
        (relacl ?? '').split(',').toSorted(),
      ]);
    expect(rights(await catalogueOf(client))).toEqual(rights(before));
    const [outbox] = await client`select relforcerowsecurity as forced from pg_class where relname = 'outbox'`;
    expect(outbox).toEqual({ forced: true });
    await client.end();
  });
});

describe('[R10] a start that is to migrate nothing', () => {
  const assertRefused = () => expect(assertMigrated(ownerUrl(), migrationPlan)).rejects.toThrow(OlderSchemaError);

  test('takes a database that has everything', async () => {
    const client = owner();
    const before = await catalogueOf(client);
    await assertMigrated(ownerUrl(), migrationPlan);
    expect(await catalogueOf(client)).toEqual(before);
    await client.end();
  });

  test('refuses one that lacks a migration, of the service or of its queue', async () => {
    const client = owner();
    const [last] = await client`delete from drizzle.__drizzle_migrations
      where id = (select max(id) from drizzle.__drizzle_migrations) returning hash, created_at`;
    await assertRefused();
    await client`insert into drizzle.__drizzle_migrations ${client(last ?? {})}`;
    await client`update pgboss.version set version = version - 1`;
    await assertRefused();
    await client`update pgboss.version set version = version + 1`;
    await assertMigrated(ownerUrl(), migrationPlan);
    await client.end();
  });
});

test('[R1] tasks that an earlier version queued and a sweep does now are gone after the migration', async () => {
  const client = owner();
  await client`select pgboss.create_queue(name, '{"policy": "standard"}') from unnest(${['sms-expire', 'dead-letters']}::text[]) name`;
  await client`insert into pgboss.job (name, source_name) values
    ('sms-expire', null), ('dead-letters', 'sms-expire'), ('dead-letters', 'another')`;
  await runMigration(ownerUrl(), new URL('../migrations/0008_tasks-of-old.sql', import.meta.url));
  const left = await client`select name, source_name as source from pgboss.job`;
  expect([...left]).toEqual([{ name: 'dead-letters', source: 'another' }]);
  await client.end();
});

test('[R16] a release that is older than the database refuses it in one line', async () => {
  const client = owner();
  await client`insert into drizzle.__drizzle_migrations (hash, created_at) values ('of a later release', 99999999999999)`;
  const refused = migrateDatabase(ownerUrl(), migrationPlan);
  await expect(refused).rejects.toThrow(NewerSchemaError);
  await expect(refused).rejects.toThrow(/^The database \S+ was migrated by a newer release\. [^\n]+$/);
  await client`delete from drizzle.__drizzle_migrations where hash = 'of a later release'`;
  await migrateDatabase(ownerUrl(), migrationPlan);
  await client.end();
});
