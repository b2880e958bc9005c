import { randomUUID } from 'node:crypto';
import { type ServiceName, serviceNames } from '@account-center/events';
import { type DatabaseUrls, forEachService, prepareDatabase } from '@account-center/standalone';
import postgres from 'postgres';
import { inject } from 'vitest';
import { templateNameOf } from './template-name.ts';

/** A database per subgraph, fresh from the migrations and of nobody else. */
export interface ClonedDatabases {
  urls: Record<ServiceName, DatabaseUrls>;
  /** Removes the databases, also while somebody is still connected. */
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
  const drop = async () => {
    const sql = postgres(server.adminUrl, { max: 1, onnotice: () => {} });
    for (const subgraph of serviceNames) await sql`drop database if exists ${sql(nameOf(subgraph))} with (force)`;
    await sql.end();
  };
  return { urls, drop };
}
