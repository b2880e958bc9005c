import postgres from 'postgres';
import type { ServiceName } from '@account-center/events';
import { databaseNameOf, type RunningPostgres } from '@account-center/system/postgres';
import { type OpenedData, openData } from '../../src/installation.ts';

/** What the bench does as the server's administrator. */
export interface OwnedPostgres {
  connect(database: string): postgres.Sql;
  connectService(service: ServiceName): postgres.Sql;
  raiseDepartmentLimit(members: number): Promise<void>;
}

/** Opens a data directory with a server that can count statements; it counts none until it is told to. */
export async function openCountingData(dataDir: string): Promise<OpenedData> {
  const first = await openData({ dataDir });
  const sql = postgres(first.postgres.adminUrl, { max: 1, onnotice: () => {} });
  await sql`alter system set shared_preload_libraries = 'pg_stat_statements'`;
  await sql`alter system set pg_stat_statements.track = 'none'`;
  await sql.end();
  await first.stop();
  const opened = await openData({ dataDir });
  const counting = postgres(opened.postgres.adminUrl, { max: 1 });
  await counting`create extension pg_stat_statements`;
  await counting.end();
  return opened;
}

/** The administrator's connections to a server. */
export function ownPostgres({ adminUrl }: RunningPostgres): OwnedPostgres {
  const connect = (database: string) => {
    const url = new URL(adminUrl);
    url.pathname = `/${database}`;
    return postgres(url.href, { max: 1, onnotice: () => {} });
  };
  const connectService = (service: ServiceName) => connect(databaseNameOf(service));
  return {
    connect,
    connectService,
    async raiseDepartmentLimit(members) {
      const sql = connectService('identity');
      await sql`update plan set department_members = ${members}`;
      await sql.end();
    },
  };
}
