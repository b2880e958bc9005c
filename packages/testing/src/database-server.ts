import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ServiceName, serviceNames } from '@account-center/events';
import { migrateDatabase } from '@account-center/kit';
import {
  forEachService,
  prepareDatabase,
  prepareRoles,
  removePostgres,
  type RunningPostgres,
  startPostgres,
  subgraphPackages,
} from '@account-center/standalone';
import type { TestProject } from 'vitest/node';
import { composeSupergraph } from '../../../scripts/compose.ts';
import { templateNameOf } from './template-name.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The PostgreSQL server of this test run. */
    databaseServer: { adminUrl: string; password: string };
    /** How gateway and subgraphs reach each other. */
    wiring: 'in-process' | 'http';
    /** The graph as the SDL files have it now, or why they do not compose. */
    supergraph: { sdl: string } | { problem: string };
  }
}

/** Directories carry the number of the process that made them, so that a later run knows what was left behind. */
const PREFIX = 'account-center-test-';

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

async function remove(directory: string): Promise<void> {
  await removePostgres(directory);
  await rm(directory, { recursive: true, force: true });
}

/** A run that was killed could not clear up; its server would live on. */
async function removeLeftovers(): Promise<void> {
  for (const entry of await readdir(tmpdir())) {
    const pid = Number(entry.startsWith(PREFIX) ? entry.slice(PREFIX.length).split('-')[0] : Number.NaN);
    if (Number.isNaN(pid) || isAlive(pid)) continue;
    // Another user's leftovers are not ours to remove.
    await remove(join(tmpdir(), entry)).catch(() => {});
  }
}

async function prepareTemplate(name: ServiceName, server: RunningPostgres): Promise<void> {
  const { ownerUrl } = await prepareDatabase(name, server, { database: templateNameOf(name) });
  const { migrationPlan } = await subgraphPackages[name]();
  await migrateDatabase(ownerUrl, migrationPlan);
}

/** Composed anew, so that a test never runs against a graph of yesterday. */
function compose(): { sdl: string } | { problem: string } {
  try {
    return { sdl: composeSupergraph() };
  } catch (error) {
    return { problem: String(error) };
  }
}

/** Starts the server and makes the templates; tells the test files of them. */
async function prepare(project: TestProject, dataDir: string): Promise<RunningPostgres> {
  const server = await startPostgres({ dataDir, durable: false });
  await prepareRoles([...serviceNames], server);
  await forEachService((name) => prepareTemplate(name, server));
  project.provide('supergraph', compose());
  project.provide('databaseServer', { adminUrl: server.adminUrl, password: server.password });
  return server;
}

/** Vitest's global set-up: one real PostgreSQL for the whole run, with a migrated template per subgraph. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  await removeLeftovers();
  const directory = await mkdtemp(join(tmpdir(), `${PREFIX}${process.pid}-`));
  // PostgreSQL may run as another user than we do; its own directory inside stays closed.
  await chmod(directory, 0o755);
  const { abort } = await prepare(project, directory).catch(async (error: unknown) => {
    await remove(directory);
    throw error;
  });
  // A Ctrl-C ends vitest without its tear-down: the server goes with it, the files go with the next run.
  process.once('exit', abort);
  return async () => {
    process.off('exit', abort);
    await remove(directory);
  };
}
