import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import { PgBoss } from 'pg-boss';
import postgres from 'postgres';
import { QUEUE_SCHEMA } from '../jobs/names.ts';

export interface MigrationPlan {
  /** Folder of the service's drizzle migrations. */
  folder: string;
  /** Tables whose rows are never changed or removed: the services may only insert and read. */
  appendOnly?: readonly string[];
  /** Tables that belong to no enterprise (plans, cursors): they carry no `enterprise_id`. */
  shared?: readonly string[];
}

const KIT_SHARED = ['outbox_stream', 'outbox_cursor', 'inbox'];

async function installQueue(ownerUrl: string): Promise<void> {
  const options = { connectionString: ownerUrl, schema: QUEUE_SCHEMA, max: 1, supervise: false, schedule: false };
  const boss = new PgBoss({ ...options, createSchema: true, migrate: true });
  await boss.start();
  await boss.stop({ graceful: false, close: true });
}

/** Forces row-level security and grants what services need, no more. Idempotent: runs after every migration. */
async function protect(sql: postgres.Sql, plan: MigrationPlan): Promise<void> {
  const tables = await sql<{ name: string }[]>`select tablename as name from pg_tables where schemaname = 'public'`;
  const appendOnly = new Set(plan.appendOnly);
  for (const { name } of tables) {
    await sql`alter table ${sql(name)} enable row level security`;
    await sql`alter table ${sql(name)} force row level security`;
    const rights = appendOnly.has(name) ? 'select, insert' : 'select, insert, update, delete';
    await sql.unsafe(`revoke all on "${name}" from account_center_app, account_center_system`);
    await sql.unsafe(`grant ${rights} on "${name}" to account_center_app, account_center_system`);
  }
  await sql`grant usage on schema public to account_center_app, account_center_system`;
  await sql`grant usage, select on all sequences in schema public to account_center_app, account_center_system`;
  await sql`grant usage on schema ${sql(QUEUE_SCHEMA)} to account_center_app, account_center_system`;
  await sql`grant select, insert, update, delete on all tables in schema ${sql(QUEUE_SCHEMA)} to account_center_app, account_center_system`;
  await sql`grant usage, select on all sequences in schema ${sql(QUEUE_SCHEMA)} to account_center_app, account_center_system`;
  await sql`grant execute on all functions in schema ${sql(QUEUE_SCHEMA)} to account_center_app, account_center_system`;
}

/** @throws when a tenant table could answer rows of another enterprise: no `enterprise_id`, or no policy. */
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

/** Brings a service's database to the newest schema. @param ownerUrl connects as the owner of the database. */
export async function migrateDatabase(ownerUrl: string, plan: MigrationPlan): Promise<void> {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => undefined });
  try {
    await migrate(drizzle(sql), { migrationsFolder: plan.folder });
    await installQueue(ownerUrl);
    await protect(sql, plan);
    await assertProtected(sql, plan);
  } finally {
    await sql.end();
  }
}
