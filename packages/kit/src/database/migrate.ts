import { drizzle } from 'drizzle-orm/postgres-js';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import { PgBoss } from 'pg-boss';
import postgres from 'postgres';
import { QUEUE_SCHEMA } from '../jobs/names.ts';
import type { MigrationPlan } from './migration-plan.ts';
import { protect } from './protection.ts';

const KIT_SHARED = ['outbox_stream', 'outbox_cursor', 'inbox'];

/** Installs the queue's schema, or checks it. @throws when the schema to check is missing or older */
async function startQueue(ownerUrl: string, { install }: { install: boolean }): Promise<void> {
  const options = { connectionString: ownerUrl, schema: QUEUE_SCHEMA, max: 1, supervise: false, schedule: false };
  const boss = new PgBoss({ ...options, createSchema: install, migrate: install });
  try {
    await boss.start();
  } finally {
    await boss.stop({ graceful: false, close: true });
  }
}

/** Whether the queue's schema exists in the version that pg-boss needs. */
async function hasQueue(ownerUrl: string): Promise<boolean> {
  try {
    await startQueue(ownerUrl, { install: false });
    return true;
  } catch (error) {
    // pg-boss reports it only by its message.
    if (error instanceof Error && /not installed|requires migrations/.test(error.message)) return false;
    throw error;
  }
}

/** @throws when a tenant table could return rows of another enterprise: no `enterprise_id`, or no policy. */
async function assertProtected(sql: postgres.Sql, plan: MigrationPlan): Promise<void> {
  const shared = [...KIT_SHARED, ...(plan.shared ?? [])];
  const open = await sql<{ name: string }[]>`
    select t.tablename as name from pg_tables t where t.schemaname = 'public' and t.tablename <> all(${shared})
      and (not exists (select from information_schema.columns c
             where c.table_schema = 'public' and c.table_name = t.tablename and c.column_name = 'enterprise_id')
        or not exists (select from pg_policies p where p.schemaname = 'public' and p.tablename = t.tablename and p.policyname = 'tenant'))`;
  if (open.length > 0)
    throw new Error(`These tables are not held to one enterprise: ${open.map(({ name }) => name).join(', ')}`);
}

/** The database was migrated by a newer release. */
export class NewerSchemaError extends Error {
  constructor(database: string) {
    super(
      `The database ${database} was migrated by a newer release. Start that release, or restore a copy of before it was.`,
    );
    this.name = 'NewerSchemaError';
  }
}

/** The database lacks migrations of this release. */
export class OlderSchemaError extends Error {
  constructor(database: string) {
    super(`The database ${database} lacks migrations of this release.`);
    this.name = 'OlderSchemaError';
  }
}

async function databaseOf(sql: postgres.Sql): Promise<string> {
  const [row] = await sql<{ name: string }[]>`select current_database() as name`;
  return row?.name ?? '';
}

/** Whether there is anything to migrate. @throws NewerSchemaError when the journal has a migration that the folder lacks */
async function isBehind(sql: postgres.Sql, folder: string): Promise<boolean> {
  const known = new Set(readMigrationFiles({ migrationsFolder: folder }).map(({ folderMillis }) => folderMillis));
  const [journal] = await sql`select 1 where to_regclass('drizzle.__drizzle_migrations') is not null`;
  if (!journal) return true;
  const applied = await sql<{ at: string }[]>`select created_at as at from drizzle.__drizzle_migrations`;
  if (applied.some(({ at }) => !known.has(Number(at)))) throw new NewerSchemaError(await databaseOf(sql));
  return applied.length < known.size;
}

/**
 * Brings a service's database to the newest schema. A lock serializes concurrent starts. If there is nothing to do,
 * nothing is touched, so running instances are not affected.
 * @param ownerUrl connects as the owner of the database
 * @throws NewerSchemaError
 */
export async function migrateDatabase(ownerUrl: string, plan: MigrationPlan): Promise<void> {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => undefined });
  try {
    // The lock is held until this connection, which runs everything below, ends.
    await sql`select pg_advisory_lock(hashtextextended('account-center-migrations', 0))`;
    if (await isBehind(sql, plan.folder)) await migrate(drizzle(sql), { migrationsFolder: plan.folder });
    await startQueue(ownerUrl, { install: true });
    await protect(sql, plan);
    await assertProtected(sql, plan);
  } finally {
    await sql.end();
  }
}

/**
 * Checks whether a service's database has the schema of this release. Changes nothing.
 * @param ownerUrl connects as the owner of the database
 * @throws OlderSchemaError, NewerSchemaError
 */
export async function assertMigrated(ownerUrl: string, plan: MigrationPlan): Promise<void> {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => undefined });
  try {
    if ((await isBehind(sql, plan.folder)) || !(await hasQueue(ownerUrl)))
      throw new OlderSchemaError(await databaseOf(sql));
  } finally {
    await sql.end();
  }
}
