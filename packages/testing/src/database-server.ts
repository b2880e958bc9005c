import { createHash } from 'node:crypto';
import { glob, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ServiceName, serviceNames } from '@account-center/events';
import { migrateDatabase } from '@account-center/kit/database';
import { isAlive } from '@account-center/system/machine';
import { forEachService, subgraphPackages } from '@account-center/system/parts';
import {
  makeDataDirectory,
  prepareDatabase,
  prepareRoles,
  removeDataDirectory,
  removeLeftovers,
  type RunningPostgres,
  startPostgres,
} from '@account-center/system/postgres';
import postgres from 'postgres';
import type { TestProject } from 'vitest/node';
import { composeSupergraph } from '@account-center/composition';
import { clockEnvironment } from './environment.ts';
import { TEMPLATE_PREFIX, templateNameOf } from './template-name.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The PostgreSQL server of this test run. */
    databaseServer: { adminUrl: string; password: string };
    /** How gateway and subgraphs call each other. */
    wiring: 'in-process' | 'http';
    /** The graph composed from the current SDL files, or why they do not compose. */
    supergraph: { sdl: string } | { problem: string };
  }
}

/** Kept between runs: creating a cluster and migrating five databases takes longer than most test files. */
const KEPT = fileURLToPath(new URL('../../../node_modules/.cache/account-center/test-databases', import.meta.url));
const LOCK = 'run.pid';

/** Locks the kept directory for this run; false if another run has it. */
async function takeKept(): Promise<boolean> {
  await mkdir(KEPT, { recursive: true, mode: 0o755 });
  const lock = join(KEPT, LOCK);
  const holder = Number(await readFile(lock, 'utf8').catch(() => ''));
  if (holder > 0 && holder !== process.pid && isAlive(holder)) return false;
  await rm(lock, { force: true });
  return await writeFile(lock, String(process.pid), { flag: 'wx' }).then(
    () => true,
    () => false,
  );
}

/** Hash of everything that the templates depend on; if it changes, they are recreated. */
async function digestOfTemplates(): Promise<string> {
  const root = fileURLToPath(new URL('../../..', import.meta.url));
  const made = ['packages/kit/src/**/*.ts', 'subgraphs/*/migrations/**', 'subgraphs/*/src/index.ts', 'pnpm-lock.yaml'];
  const files: string[] = [];
  for await (const file of glob(made, { cwd: root })) files.push(file);
  const hash = createHash('sha256');
  for (const file of files.toSorted()) {
    const content = await readFile(join(root, file)).catch(() => null);
    // A folder matched the pattern.
    if (content) hash.update(file).update(content);
  }
  return hash.digest('hex');
}

async function prepareTemplate(name: ServiceName, server: RunningPostgres): Promise<void> {
  const { ownerUrl } = await prepareDatabase(name, server, { database: templateNameOf(name) });
  const { migrationPlan } = await subgraphPackages[name]();
  await migrateDatabase(ownerUrl, migrationPlan);
}

/** Composed in each run, so that tests never run against a stale graph. */
function compose(): { sdl: string } | { problem: string } {
  try {
    return { sdl: composeSupergraph() };
  } catch (error) {
    return { problem: String(error) };
  }
}

/** Migrates the templates unless they are up to date, and drops databases of killed runs. */
async function prepareTemplates(server: RunningPostgres, directory: string): Promise<void> {
  const sql = postgres(server.adminUrl, { max: 1, onnotice: () => {} });
  const file = join(directory, 'templates');
  const digest = await digestOfTemplates();
  const isFresh = (await readFile(file, 'utf8').catch(() => '')) === digest;
  const databases = await sql<{ name: string }[]>`select datname as name from pg_database`;
  const old = databases.filter(
    ({ name }) => name.startsWith('test_') || (!isFresh && name.startsWith(TEMPLATE_PREFIX)),
  );
  for (const { name } of old) await sql`drop database ${sql(name)} with (force)`;
  await sql.end();
  if (isFresh) return;
  await rm(file, { force: true });
  await prepareRoles([...serviceNames], server);
  await forEachService((name) => prepareTemplate(name, server));
  await writeFile(file, digest);
}

/** Starts the server, makes the templates, and passes both to the test files. */
async function prepare(project: TestProject, dataDir: string): Promise<RunningPostgres> {
  const server = await startPostgres({ dataDir, durable: false, environment: clockEnvironment });
  await prepareTemplates(server, dataDir);
  project.provide('supergraph', compose());
  project.provide('databaseServer', { adminUrl: server.adminUrl, password: server.password });
  return server;
}

/**
 * Vitest's global set-up: one PostgreSQL for the whole run, with a migrated template per subgraph. Its cluster is
 * kept for the next run; concurrent runs have a cluster of their own.
 */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  await removeLeftovers();
  const isKept = await takeKept();
  const directory = isKept ? KEPT : await makeDataDirectory();
  const { abort, stop } = await prepare(project, directory).catch(async (error: unknown) => {
    await removeDataDirectory(directory);
    throw error;
  });
  // Ctrl-C ends vitest without its tear-down: the server ends with it, the next run removes the files.
  process.once('exit', abort);
  return async () => {
    process.off('exit', abort);
    if (!isKept) return await removeDataDirectory(directory);
    await stop();
    await rm(join(directory, LOCK), { force: true });
  };
}
