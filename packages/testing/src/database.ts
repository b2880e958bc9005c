import { randomUUID } from 'node:crypto';
import { type ServiceName, serviceNames } from '@account-center/events';
import { forEachService } from '@account-center/system/parts';
import { type DatabaseUrls, prepareDatabase } from '@account-center/system/postgres';
import postgres from 'postgres';
import { inject } from 'vitest';
import { templateNameOf } from './template-name.ts';

/** A freshly migrated database per subgraph, not shared with other tests. */
export interface ClonedDatabases {
  urls: Record<ServiceName, DatabaseUrls>;
  /** Refuses all connections to a subgraph's database while `work` runs, like a server that is down. */
  without(subgraph: ServiceName, work: () => Promise<void>): Promise<void>;
  /** Copies a subgraph's current database; its connections are closed. */
  backUp(subgraph: ServiceName): Promise<void>;
  /** Replaces the database by the copy, also while the subgraph runs. */
  restore(subgraph: ServiceName): Promise<void>;
  /** Drops the databases, even if there are open connections. */
  drop(): Promise<void>;
}

/** Copies the migrated templates, for one test file. Call `drop` after the file's tests. */
export async function cloneDatabases(): Promise<ClonedDatabases> {
  const server = inject('databaseServer');
  const run = randomUUID();
  const nameOf = (subgraph: ServiceName) => `test_${subgraph}_${run}`;
  const urls = await forEachService((subgraph) =>
    prepareDatabase(subgraph, server, { database: nameOf(subgraph), template: templateNameOf(subgraph) }),
  );
  const administer = async (work: (sql: postgres.Sql) => Promise<void>) => {
    const sql = postgres(server.adminUrl, { max: 1, onnotice: () => {} });
    await work(sql).finally(() => sql.end());
  };
  const backupOf = (subgraph: ServiceName) => `${nameOf(subgraph)}_backup`;
  const without = (subgraph: ServiceName, work: (sql: postgres.Sql) => Promise<void>) =>
    administer(async (sql) => {
      const database = nameOf(subgraph);
      await sql`alter database ${sql(database)} allow_connections false`;
      try {
        await sql`select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = ${database}`;
        await work(sql);
      } finally {
        await sql`alter database ${sql(database)} allow_connections true`;
      }
    });
  const backUp = (subgraph: ServiceName) =>
    without(subgraph, async (sql) => {
      await sql`drop database if exists ${sql(backupOf(subgraph))}`;
      await sql`create database ${sql(backupOf(subgraph))} template ${sql(nameOf(subgraph))}`;
    });
  const restore = async (subgraph: ServiceName) => {
    await administer(async (sql) => {
      await sql`drop database ${sql(nameOf(subgraph))} with (force)`;
    });
    await prepareDatabase(subgraph, server, { database: nameOf(subgraph), template: backupOf(subgraph) });
  };
  const drop = async () => {
    const sql = postgres(server.adminUrl, { max: 1, onnotice: () => {} });
    for (const subgraph of serviceNames) {
      await sql`drop database if exists ${sql(nameOf(subgraph))} with (force)`;
      await sql`drop database if exists ${sql(backupOf(subgraph))} with (force)`;
    }
    await sql.end();
  };
  return {
    urls,
    backUp,
    restore,
    without,
    drop,
  };
}
