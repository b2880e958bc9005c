import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removePostgres } from './embedded.ts';
import { isAlive } from '../machine/is-alive.ts';

/** Followed by the id of the process that made the directory. */
const PREFIX = 'account-center-own-';

/** Makes an empty data directory for this process alone. {@link removeLeftovers} removes those of killed processes. */
export async function makeDataDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), `${PREFIX}${process.pid}-`));
  // PostgreSQL may run as another user; its own directory inside stays private.
  await chmod(directory, 0o755);
  return directory;
}

/** Removes a data directory with its database, and stops a server that still runs on it. */
export async function removeDataDirectory(directory: string): Promise<void> {
  await removePostgres(directory);
  await rm(directory, { recursive: true, force: true });
}

/** Removes the data directories of processes that are gone, and stops servers that still run on them. */
export async function removeLeftovers(): Promise<void> {
  for (const entry of await readdir(tmpdir())) {
    const pid = Number(entry.startsWith(PREFIX) ? entry.slice(PREFIX.length).split('-')[0] : Number.NaN);
    if (Number.isNaN(pid) || isAlive(pid)) continue;
    // Another user's leftovers are not ours to remove.
    await removeDataDirectory(join(tmpdir(), entry)).catch(() => {});
  }
}
