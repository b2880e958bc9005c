import { readdir, readFile, readlink, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Address of a server. */
export interface ServerAddress {
  port: number;
  /** Directory of its socket; null if it listens on 127.0.0.1 only. */
  socketDirectory: string | null;
}

/** The server process of a cluster, from its `postmaster.pid`. */
export interface Postmaster extends ServerAddress {
  pid: number;
}

const pidFile = (cluster: string) => join(cluster, 'postmaster.pid');

/** Whether a process with that id exists and belongs to this user. */
function isAliveAndOurs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function readPidFile(cluster: string): Promise<Postmaster | null> {
  const lines = (await readFile(pidFile(cluster), 'utf8').catch(() => '')).split('\n');
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  return pid > 0 ? { pid, port: port > 0 ? port : 0, socketDirectory: lines[4] || null } : null;
}

const workingDirectoryOf = (pid: number | string) => readlink(`/proc/${pid}/cwd`).catch(() => null);

async function someProcessWorksIn(cluster: string): Promise<boolean> {
  for (const entry of await readdir('/proc')) {
    if (/^\d+$/.test(entry) && (await workingDirectoryOf(entry)) === cluster) return true;
  }
  return false;
}

/** `running`: the server runs, or is starting or stopping. `leaving`: only its children still run for a moment. */
export type PostmasterState = { state: 'none' } | { state: 'leaving' } | ({ state: 'running' } & Postmaster);

/**
 * Looks for a server on the cluster. If another process has got the id in a stale pid file (containers reuse low ids),
 * PostgreSQL refuses to start, so such a file is removed. Every process of a server has the cluster's directory
 * as its working directory, which identifies them; only Linux shows it.
 */
export async function findPostmaster(cluster: string): Promise<PostmasterState> {
  const written = await readPidFile(cluster);
  if (!written) return { state: 'none' };
  if (process.platform !== 'linux')
    return isAliveAndOurs(written.pid) ? { state: 'running', ...written } : { state: 'none' };
  if ((await workingDirectoryOf(written.pid)) === cluster) return { state: 'running', ...written };
  if (await someProcessWorksIn(cluster)) return { state: 'leaving' };
  await rm(pidFile(cluster), { force: true });
  return { state: 'none' };
}

/** Whether the server still holds the cluster; a clean stop ends with the removal of its pid file. */
export async function holdsCluster(cluster: string, pid: number): Promise<boolean> {
  const written = await readPidFile(cluster);
  return written?.pid === pid && isAliveAndOurs(pid);
}
