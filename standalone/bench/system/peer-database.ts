/**
 * The peer's database: the rows that the pages read, copied from the services' databases with the same columns, keys,
 * indexes and policies, so that one server answers from one database what ours reads from five.
 *
 * The peer does less: nobody audits reads (ours writes an audit entry with some pages), nobody checks tokens,
 * sessions, scopes or the permissions of fields, and attendance is not computed from punches and rules but stored (`attendance.ts`).
 * The archive is one table instead of one per month. All of that favours the peer.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ServiceName } from '@account-center/events';
import { databaseNameOf, prepareDatabase, prepareRoles, type RunningPostgres } from '@account-center/system/postgres';
import type postgres from 'postgres';
import type { OwnedPostgres } from './postgres.ts';

const PEER = 'bench_peer';
const FUNCTIONS = new URL('peer.sql', import.meta.url);
/** In the order of their foreign keys. */
const TABLES: readonly (readonly [ServiceName, readonly string[]])[] = [
  ['org', ['department', 'member', 'member_place']],
  ['identity', ['account', 'role', 'account_role']],
  ['sms', ['ledger_account', 'ledger_transfer', 'ledger_entry']],
  ['messaging', ['party', 'conversation', 'message']],
  ['attendance', ['punch']],
];
const copied = TABLES.flatMap(([, tables]) => tables);

const statementsOf = (rows: readonly { statement: string }[]) => rows.map(({ statement }) => statement);

/** The statement that creates a table with its columns. */
async function columnsOf(source: postgres.Sql, table: string): Promise<string> {
  const rows = await source<{ statement: string }[]>`
    select format('%I %s %s', attname, format_type(atttypid, atttypmod), case when attnotnull then 'not null' end) as statement
    from pg_attribute where attrelid = ${table}::regclass and attnum > 0 and not attisdropped order by attnum`;
  return `create table ${table} (${statementsOf(rows).join(', ')})`;
}

/** Statements for its keys, checks and indexes. Keys to tables that were not copied are left out. */
async function keysOf(source: postgres.Sql, table: string): Promise<string[]> {
  const constraints = await source<{ statement: string }[]>`
    select format('alter table %I add constraint %I %s', ${table}::text, conname, pg_get_constraintdef(oid)) as statement
    from pg_constraint where conrelid = ${table}::regclass and contype in ('p', 'u', 'c', 'f')
      and (confrelid = 0 or confrelid::regclass::text = any(${copied}))
    order by array_position('{p,u,c,f}', contype::text)`;
  const indexes = await source<{ statement: string }[]>`
    select replace(pg_get_indexdef(indexrelid), ' ON ONLY ', ' ON ') as statement from pg_index
    where indrelid = ${table}::regclass
      and not exists (select from pg_constraint where conindid = indexrelid and contype in ('p', 'u', 'x'))`;
  return [...statementsOf(constraints), ...statementsOf(indexes)];
}

/** Statements for its row-level security, forced as it is in the source. */
async function policiesOf(source: postgres.Sql, table: string): Promise<string[]> {
  const policies = await source<{ statement: string }[]>`
    select format('create policy %I on %I to account_center_app using (%s)', policyname, tablename, qual) as statement
    from pg_policies where tablename = ${table} and 'account_center_app' = any(roles)`;
  return [
    ...statementsOf(policies),
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
  ];
}

/** @param file that the server can write: both databases are its own */
async function copyTable(source: postgres.Sql, target: postgres.Sql, table: string, file: string): Promise<void> {
  await target.unsafe(await columnsOf(source, table));
  await source.unsafe(`copy (select * from ${table}) to '${file}'`);
  await target.unsafe(`copy ${table} from '${file}'`);
  for (const statement of [...(await keysOf(source, table)), ...(await policiesOf(source, table))])
    await target.unsafe(statement);
}

async function copyTables(postgres: OwnedPostgres, target: postgres.Sql, directory: string): Promise<void> {
  for (const [service, tables] of TABLES) {
    const source = postgres.connectService(service);
    // Checks may use functions of extensions.
    const extensions = await source<{ name: string }[]>`select extname as name from pg_extension`;
    for (const { name } of extensions) await target.unsafe(`create extension if not exists "${name}"`);
    for (const table of tables) await copyTable(source, target, table, join(directory, table));
    await source.end();
  }
}

/** Rows that were computed by us, as the tables of `peer.sql` store them. */
export interface StoredAttendance {
  days: readonly Record<string, unknown>[];
  months: readonly Record<string, unknown>[];
}

/** Makes the peer's database. @returns the URL of its login role, which owns nothing and inherits nothing */
export async function makePeerDatabase(
  server: RunningPostgres,
  postgres: OwnedPostgres,
  attendance: StoredAttendance,
): Promise<string> {
  await prepareRoles([PEER], server);
  const { loginUrl } = await prepareDatabase(PEER, server);
  const target = postgres.connect(databaseNameOf(PEER));
  await copyTables(postgres, target, server.directory);
  await target.unsafe(await readFile(FUNCTIONS, 'utf8'));
  for (const [table, rows] of Object.entries({ member_day: attendance.days, member_month: attendance.months })) {
    const stored = target.json(rows as postgres.JSONValue);
    await target`insert into ${target(table)} select * from jsonb_populate_recordset(null::${target(table)}, ${stored})`;
  }
  await target.unsafe('grant usage on schema public to account_center_app');
  await target.unsafe('grant select on all tables in schema public to account_center_app');
  await target.end();
  return loginUrl;
}

/** Both contenders plan with fresh statistics. */
export async function analyzeAll(postgres: OwnedPostgres): Promise<void> {
  for (const database of [...TABLES.map(([service]) => service), PEER].map(databaseNameOf)) {
    const sql = postgres.connect(database);
    await sql`vacuum analyze`;
    await sql.end();
  }
}
