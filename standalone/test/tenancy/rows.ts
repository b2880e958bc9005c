import { type ServiceName, serviceNames } from '@account-center/events';
import { forEachService } from '@account-center/system/parts';
import type { TestSystem } from '@account-center/testing';
import postgres, { type Sql } from 'postgres';
import { inject } from 'vitest';

/** Reads every row that all databases hold of an enterprise, as the superuser that no policy keeps from anything. */
export interface Rows {
  /** By service and table, so that a difference tells where it is. */
  digestOf(enterpriseId: string): Promise<Record<string, string>>;
  /** Every UUID in any of the rows. */
  idsIn(enterpriseId: string): Promise<Set<string>>;
  close(): Promise<void>;
}

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

const listTables = (sql: Sql) =>
  sql<{ name: string }[]>`
    select format('%I.%I', n.nspname, c.relname) as name
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'enterprise_id' and not a.attisdropped
    where c.relkind in ('r', 'p') and not c.relispartition
    order by 1`;

export async function openRows({ databases }: Pick<TestSystem, 'databases'>): Promise<Rows> {
  const { adminUrl } = inject('databaseServer');
  const connections = await forEachService(async (service) => {
    const url = new URL(adminUrl);
    url.pathname = new URL(databases.urls[service].ownerUrl).pathname;
    const sql = postgres(url.href, { max: 1, onnotice: () => {} });
    return { sql, tables: (await listTables(sql)).map(({ name }) => name) };
  });
  const fromEach = async <Row extends object>(service: ServiceName, column: string, enterpriseId: string) => {
    const { sql, tables } = connections[service];
    const each = tables.map(
      (table) => `select '${service}.${table}' as name, ${column} as value from ${table} t where enterprise_id = $1`,
    );
    return await sql.unsafe<Row[]>(each.join(' union all '), [enterpriseId]);
  };
  return {
    async digestOf(enterpriseId) {
      const digest = `coalesce(md5(string_agg(t::text, chr(10) order by t::text)), '')`;
      const rows = await forEachService((service) =>
        fromEach<{ name: string; value: string }>(service, digest, enterpriseId),
      );
      return Object.fromEntries(Object.values(rows).flatMap((all) => all.map(({ name, value }) => [name, value])));
    },
    async idsIn(enterpriseId) {
      const rows = await forEachService((service) => fromEach<{ value: string }>(service, 't::text', enterpriseId));
      return new Set(Object.values(rows).flatMap((all) => all.flatMap(({ value }) => value.match(UUID) ?? [])));
    },
    async close() {
      for (const service of serviceNames) await connections[service].sql.end();
    },
  };
}
