import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removePostgres } from './embedded.ts';
import { isAlive } from '../machine/is-alive.ts';

/** The number of the process that made the directory follows. */
const PREFIX = 'account-center-own-';

/** Makes an empty data directory for this process alone. What a killed process leaves behind, {@link removeLeftovers} removes. */
export async function makeDataDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), `${PREFIX}${process.pid}-`));
  // PostgreSQL may run as another user than we do; its own directory inside stays closed.
  await chmod(directory, 0o755);
  return directory;
}

/** Removes a data directory with its database, and stops the server that may still run on it. */
export async function removeDataDirectory(directory: string): Promise<void> {
  await removePostgres(directory);
  await rm(directory, { recursive: true, force: true });
}

/** Removes the data directories of processes that are gone, with the servers that live on. */
export async function removeLeftovers(): Promise<void> {
  for (const entry of await readdir(tmpdir())) {
    const pid = Number(entry.startsWith(PREFIX) ? entry.slice(PREFIX.length).split('-')[0] : Number.NaN);
    if (Number.isNaN(pid) || isAlive(pid)) continue;
    // Another user's leftovers are not ours to remove.
    await removeDataDirectory(join(tmpdir(), entry)).catch(() => {});
  }
}
