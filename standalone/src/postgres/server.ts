import { type ChildProcess, spawn } from 'node:child_process';
import { open, readFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import postgres from 'postgres';
import { LaunchError } from '../launch-error.ts';
import { findFreePort } from '../ports.ts';
import type { PostgresBinaries } from './binaries.ts';
import { ADMIN_ROLE, serverEnvironment } from './cluster.ts';
import type { DatabaseUser } from './database-user.ts';
import { findPostmaster, holdsCluster, type Postmaster } from './postmaster.ts';

const POLL_MS = 20;
/** After a crash the server replays its log before it answers. */
const START_DEADLINE_MS = 60_000;
const STOP_DEADLINE_MS = 30_000;
const PROBE_TIMEOUT_SECONDS = 5;
/** Five subgraphs with a pool each, in several processes when distributed. */
const MAX_CONNECTIONS = 400;
const WRONG_PASSWORD = '28P01';

export interface ServerOptions {
  cluster: string;
  binaries: PostgresBinaries;
  user: DatabaseUser | null;
  password: string;
  /** A free one when it is not given. */
  port: number | undefined;
  /** False trades safety against a crash for speed: only for data that may be lost. */
  durable: boolean;
  logFile: string;
}

export interface RunningServer extends Postmaster {
  /** It was up already, left by a process that was killed. */
  adopted: boolean;
}

export const adminUrlOf = (password: string, port: number) =>
  `postgres://${ADMIN_ROLE}:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`;

/** Whether the server of exactly this cluster answers on the port. */
async function answers(port: number, options: ServerOptions): Promise<boolean> {
  if (port === 0) return false;
  const sql = postgres(adminUrlOf(options.password, port), { max: 1, connect_timeout: PROBE_TIMEOUT_SECONDS });
  try {
    const [row] = await sql<{ directory: string }[]>`select current_setting('data_directory') as directory`;
    return row?.directory === options.cluster;
  } catch (error) {
    if (error instanceof postgres.PostgresError && error.code === WRONG_PASSWORD) {
      throw new LaunchError(`The database in ${options.cluster} refuses the kept password; was secrets/ replaced?`);
    }
    return false;
  } finally {
    await sql.end({ timeout: 0 });
  }
}

function settings(port: number, durable: boolean): string[] {
  const kept = [`max_connections=${MAX_CONNECTIONS}`, 'listen_addresses=127.0.0.1', `port=${port}`, 'timezone=UTC'];
  // Reached over TCP only: a socket's path below the data directory could be too long for the system.
  const sockets = ['unix_socket_directories='];
  const careless = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'scram_iterations=1'];
  return [...kept, ...sockets, ...(durable ? [] : careless)].flatMap((setting) => ['-c', setting]);
}

async function lastWords(logFile: string): Promise<string> {
  const lines = (await readFile(logFile, 'utf8').catch(() => '')).trim().split('\n');
  return lines.findLast((line) => /FATAL|PANIC|error/.test(line)) ?? lines.at(-1) ?? '';
}

async function launch(options: ServerOptions): Promise<{ child: ChildProcess; pid: number; port: number }> {
  const port = options.port ?? (await findFreePort());
  const log = await open(options.logFile, 'a', 0o600);
  try {
    // Detached: a Ctrl-C in the terminal reaches us alone, and we stop the server after its users.
    const child = spawn(options.binaries.postgres, ['-D', options.cluster, ...settings(port, options.durable)], {
      ...options.user,
      cwd: '/',
      env: serverEnvironment,
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
    });
    await new Promise((resolve, reject) => child.once('spawn', resolve).once('error', reject));
    child.unref();
    if (!child.pid) throw new Error('A spawned process has a pid');
    return { child, pid: child.pid, port };
  } finally {
    await log.close();
  }
}

/** Adopts the server that is up on the cluster, or starts one; returns when it answers. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const deadline = Date.now() + START_DEADLINE_MS;
  let launched: Awaited<ReturnType<typeof launch>> | undefined;
  while (Date.now() < deadline) {
    if (launched) {
      if (await answers(launched.port, options)) return { pid: launched.pid, port: launched.port, adopted: false };
      if (launched.child.exitCode !== null) {
        throw new LaunchError(`PostgreSQL did not start: ${await lastWords(options.logFile)} (see ${options.logFile})`);
      }
    } else {
      const found = await findPostmaster(options.cluster);
      if (found.state === 'none') launched = await launch(options);
      if (found.state === 'running' && (await answers(found.port, options))) {
        return { pid: found.pid, port: found.port, adopted: true };
      }
    }
    await delay(POLL_MS);
  }
  throw new LaunchError(`PostgreSQL did not answer within ${START_DEADLINE_MS / 1000} s (see ${options.logFile})`);
}

async function waitUntilGone(cluster: string, pid: number, milliseconds: number): Promise<boolean> {
  const deadline = Date.now() + milliseconds;
  while (await holdsCluster(cluster, pid)) {
    if (Date.now() > deadline) return false;
    await delay(POLL_MS);
  }
  return true;
}

/** Ends sessions, writes everything down and stops; a server that hangs is ended hard and recovers at its next start. */
export async function stopServer(cluster: string, pid: number): Promise<void> {
  if (!(await holdsCluster(cluster, pid))) return;
  process.kill(pid, 'SIGINT');
  if (await waitUntilGone(cluster, pid, STOP_DEADLINE_MS)) return;
  process.kill(pid, 'SIGQUIT');
  await waitUntilGone(cluster, pid, STOP_DEADLINE_MS);
}
