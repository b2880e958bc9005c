import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';
import type { SubgraphName } from './subgraph-names.ts';

/** Brings the database of a subgraph to the state of its migrations, as the owner. */
export async function migrateDatabase(subgraph: SubgraphName, ownerUrl: string): Promise<void> {
  const migrationsFolder = fileURLToPath(new URL(`../../subgraphs/${subgraph}/migrations`, import.meta.url));
  if (!existsSync(migrationsFolder)) return;
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  try {
    await migrate(drizzle(sql), { migrationsFolder });
  } finally {
    await sql.end();
  }
}
