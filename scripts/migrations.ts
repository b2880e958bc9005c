/**
 * Keeps each subgraph's SQL migrations in step with its drizzle tables (`src/schema.ts` → `migrations/`).
 *
 * Usage:
 *   pnpm migrations [subgraph …]                         writes a migration where tables changed
 *   pnpm migrations <subgraph> --name add-handover        the same, with a descriptive file name
 *   pnpm migrations <subgraph> --custom --name force-rls  an empty migration for SQL that tables cannot express
 *   pnpm migrations --check                               writes nothing, exit code 1 if a change has no migration
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { type DrizzleSnapshotJSON, generateDrizzleJson, generateMigration } from 'drizzle-kit/api';
import { reportFreshness } from './lib/fresh.ts';
import { runScript } from './lib/script.ts';
import { chosenSubgraphs, fromRoot } from './lib/workspace.ts';

const hasTables = (subgraph: string) => existsSync(fromRoot('subgraphs', subgraph, 'drizzle.config.ts'));

interface Journal {
  entries: { idx: number; tag: string }[];
}

/** The snapshot of the newest migration; an empty one before the first migration. */
async function readLastSnapshot(subgraph: string): Promise<DrizzleSnapshotJSON> {
  const folder = fromRoot('subgraphs', subgraph, 'migrations');
  const journalFile = `${folder}/meta/_journal.json`;
  if (!existsSync(journalFile)) return generateDrizzleJson({});
  const journal: Journal = JSON.parse(await readFile(journalFile, 'utf8'));
  const missing = journal.entries.filter((entry) => !existsSync(`${folder}/${entry.tag}.sql`));
  if (missing.length > 0)
    throw new Error(`the journal names files that do not exist: ${missing.map((entry) => entry.tag).join(', ')}`);
  const last = journal.entries.at(-1);
  if (!last) return generateDrizzleJson({});
  return JSON.parse(await readFile(`${folder}/meta/${String(last.idx).padStart(4, '0')}_snapshot.json`, 'utf8'));
}

/** SQL statements that the tables need and no migration has. */
async function findMissingStatements(subgraph: string): Promise<string[]> {
  const previous = await readLastSnapshot(subgraph);
  const schemaFile = pathToFileURL(fromRoot('subgraphs', subgraph, 'src/schema.ts')).href;
  const schema: Record<string, unknown> = await import(schemaFile);
  return generateMigration(previous, generateDrizzleJson(schema, previous.id));
}

/** One line per statement without a migration. A possible rename of a column needs a question, so it counts as stale. */
async function describeStaleness(subgraph: string): Promise<string[]> {
  try {
    const statements = await findMissingStatements(subgraph);
    return statements.map((statement) => `${subgraph}: ${statement.split('\n')[0]}`);
  } catch (error) {
    return [`${subgraph}: ${error instanceof Error ? error.message : String(error)}`];
  }
}

async function checkMigrations(subgraphs: readonly string[]): Promise<void> {
  const stale: string[] = [];
  for (const subgraph of subgraphs) stale.push(...(await describeStaleness(subgraph)));
  reportFreshness('migrations', stale, 'pnpm migrations');
}

/** drizzle-kit asks on the terminal whether a column was renamed or replaced, so it inherits our standard streams. */
function writeMigration(subgraph: string, options: readonly string[]): void {
  const result = spawnSync(
    fromRoot('node_modules/.bin/drizzle-kit'),
    ['generate', '--config', 'drizzle.config.ts', ...options],
    {
      cwd: fromRoot('subgraphs', subgraph),
      stdio: 'inherit',
      shell: process.platform === 'win32',
    },
  );
  if (result.status !== 0) throw new Error(`drizzle-kit failed for ${subgraph}`);
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: {
      check: { type: 'boolean', default: false },
      custom: { type: 'boolean', default: false },
      name: { type: 'string' },
    },
    allowPositionals: true,
  });
  const subgraphs = (await chosenSubgraphs(positionals)).filter(hasTables);
  if (values.check) {
    await checkMigrations(subgraphs);
    return;
  }
  if (values.custom && positionals.length !== 1) throw new Error('A custom migration needs exactly one subgraph.');
  const options = [...(values.custom ? ['--custom'] : []), ...(values.name ? ['--name', values.name] : [])];
  for (const subgraph of subgraphs) writeMigration(subgraph, options);
}

await runScript(main);
