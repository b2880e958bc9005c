import { readFile } from 'node:fs/promises';
import postgres from 'postgres';

const SEPARATOR = '--> statement-breakpoint';

/** Runs one migration again, in a database that has all of them. @param ownerUrl of the database's owner */
export async function runMigration(ownerUrl: string, file: URL): Promise<void> {
  const statements = (await readFile(file, 'utf8')).split(SEPARATOR);
  const owner = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  await owner
    .begin(async (tx) => {
      for (const statement of statements) await tx.unsafe(statement);
    })
    .finally(() => owner.end());
}
