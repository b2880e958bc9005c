import { type ChildProcess, spawn } from 'node:child_process';
import { open, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import postgres from 'postgres';
import { LaunchError } from '../machine/launch-error.ts';
import { assertPortIsFree, findFreePort } from '../machine/ports.ts';
import type { PostgresBinaries } from './binaries.ts';
import { ADMIN_ROLE, serverEnvironment } from './cluster.ts';
import type { DatabaseUser } from './database-user.ts';
import { lastWords, tailOf } from './last-words.ts';
import { findPostmaster, holdsCluster, type Postmaster, type ServerAddress } from './postmaster.ts';

const POLL_MS = 20;
/** Long, because after a crash the server replays its log before it answers. */
const START_DEADLINE_MS = 60_000;
const STOP_DEADLINE_MS = 30_000;
const HARD_STOP_DEADLINE_MS = 5_000;
const MAXIMUM_LOG_BYTES = 10 * 2 ** 20;
const PROBE_TIMEOUT_SECONDS = 5;
/** Enough for five subgraphs with a pool each. */
const MAX_CONNECTIONS = 400;
/** For disposable data. Helper processes are turned off too: each would cost the tests time. */
const CARELESS = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'scram_iterations=1',
  'autovacuum=off',
  'io_method=sync',
  'max_parallel_workers=0',
  'wal_level=minimal',
  'max_wal_senders=0',
  'checkpoint_timeout=1d',
  'max_wal_size=4GB',
  'bgwriter_lru_maxpages=0',
];
const WRONG_PASSWORD = '28P01';

export interface ServerOptions {
  cluster: string;
  binaries: PostgresBinaries;
  user: DatabaseUser | null;
  password: string;
  /** A free one unless set. */
  port: number | undefined;
  /** False trades safety against a crash for speed: only for data that may be lost. */
  durable: boolean;
  /** Additional variables of the server's environment. */
  environment: Readonly<Record<string, string>>;
  logFile: string;
}

export interface RunningServer extends Postmaster {
  /** It was already running, left by a killed process. */
  adopted: boolean;
}

/** The slashes of a socket's directory are escaped, as in libpq. */
export const adminUrlOf = (password: string, { port, socketDirectory }: ServerAddress) =>
  `postgres://${ADMIN_ROLE}:${encodeURIComponent(password)}@${encodeURIComponent(socketDirectory ?? '127.0.0.1')}:${port}/postgres`;

/** Longest path that the system supports (`sun_path`). */
const MAXIMUM_SOCKET_PATH = 100;

/**
 * Directory for the socket of a new server, which other users of the machine and the network cannot reach.
 * Null, and then TCP is used, on Windows and if the path would be too long.
 */
function socketDirectoryFor({ cluster }: ServerOptions, port: number): string | null {
  const path = join(cluster, `.s.PGSQL.${port}`);
  return process.platform !== 'win32' && Buffer.byteLength(path) <= MAXIMUM_SOCKET_PATH ? cluster : null;
}

/** Whether the server of exactly this cluster answers there. */
async function answers(address: ServerAddress, options: ServerOptions): Promise<boolean> {
  if (address.port === 0) return false;
  const sql = postgres(adminUrlOf(options.password, address), { max: 1, connect_timeout: PROBE_TIMEOUT_SECONDS });
  const patience = new AbortController();
  try {
    const answer = sql<{ directory: string }[]>`select current_setting('data_directory') as directory`.execute();
    // If the server dies during the query, the query never ends.
    const noAnswer = delay(PROBE_TIMEOUT_SECONDS * 1000, [], { signal: patience.signal });
    noAnswer.catch(() => {});
    const [row] = await Promise.race([answer, noAnswer]);
    return row?.directory === options.cluster;
  } catch (error) {
    if (error instanceof postgres.PostgresError && error.code === WRONG_PASSWORD) {
      throw new LaunchError(`The database in ${options.cluster} refuses the stored password. Was secrets/ replaced?`);
    }
    return false;
  } finally {
    patience.abort();
    await sql.end({ timeout: 0 });
  }
}

function settings({ port, socketDirectory }: ServerAddress, durable: boolean): string[] {
  const kept = [`max_connections=${MAX_CONNECTIONS}`, 'listen_addresses=127.0.0.1', `port=${port}`, 'timezone=UTC'];
  // Other users cannot read the directory of a cluster.
  const sockets = [`unix_socket_directories=${socketDirectory === null ? '' : `"${socketDirectory}"`}`];
  return [...kept, ...sockets, ...(durable ? [] : CARELESS)].flatMap((setting) => ['-c', setting]);
}

/** Rotates the log, so that it does not fill the disk. The previous one is kept. */
async function turnLog(logFile: string): Promise<void> {
  const { size } = await stat(logFile).catch(() => ({ size: 0 }));
  if (size > MAXIMUM_LOG_BYTES) await rename(logFile, `${logFile}.1`);
}

interface Launched extends Postmaster {
  child: ChildProcess;
}

async function launch(options: ServerOptions): Promise<Launched> {
  const { port = await findFreePort() } = options;
  if (options.port !== undefined) await assertPortIsFree({ port, host: '127.0.0.1', variable: 'POSTGRES_PORT' });
  const address = { port, socketDirectory: socketDirectoryFor(options, port) };
  await turnLog(options.logFile);
  const log = await open(options.logFile, 'a', 0o600);
  try {
    // Detached: Ctrl-C in the terminal reaches this process only, which stops the server after its users.
    const child = spawn(options.binaries.postgres, ['-D', options.cluster, ...settings(address, options.durable)], {
      ...options.user,
      cwd: '/',
      env: { ...serverEnvironment, ...options.environment },
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
    });
    await new Promise((resolve, reject) => child.once('spawn', resolve).once('error', reject));
    child.unref();
    if (!child.pid) throw new Error('A spawned process has a pid');
    return { child, pid: child.pid, ...address };
  } finally {
    await log.close();
  }
}

const hasEnded = ({ child }: Launched) => child.exitCode !== null || child.signalCode !== null;

/** The launched server once it answers; null while it does not. @throws LaunchError if it has ended */
async function whenItAnswers(launched: Launched, options: ServerOptions): Promise<RunningServer | null> {
  const isUp = await answers(launched, options);
  if (hasEnded(launched)) {
    // This user may listen on the port, but the database's user may not.
    if ((await tailOf(options.logFile)).some((line) => /could not bind .*Permission denied/.test(line))) {
      const problem = `PostgreSQL's user may not use port ${launched.port}.`;
      throw new LaunchError(`${problem} Set POSTGRES_PORT to a port above 1023.`);
    }
    throw new LaunchError(`PostgreSQL did not start: ${await lastWords(options.logFile)} (see ${options.logFile})`);
  }
  const { pid, port, socketDirectory } = launched;
  return isUp ? { pid, port, socketDirectory, adopted: false } : null;
}

/** The server that already runs on the cluster; null if there is none, or if it does not answer yet. */
async function adopt(options: ServerOptions): Promise<RunningServer | 'none' | null> {
  const found = await findPostmaster(options.cluster);
  if (found.state === 'none') return 'none';
  if (found.state === 'leaving' || !(await answers(found, options))) return null;
  const { pid, port, socketDirectory } = found;
  return { pid, port, socketDirectory, adopted: true };
}

/** Adopts the server that runs on the cluster, or starts one; returns when it answers. `signal` ends it early. */
export async function startServer(options: ServerOptions, signal?: AbortSignal): Promise<RunningServer> {
  const deadline = performance.now() + START_DEADLINE_MS;
  let launched: Launched | undefined;
  const isOver = () => performance.now() > deadline || signal?.aborted === true;
  while (!isOver()) {
    const server = launched ? await whenItAnswers(launched, options) : await adopt(options);
    if (server === 'none') launched = await launch(options);
    else if (server) return server;
    else await delay(POLL_MS);
  }
  if (launched && !hasEnded(launched)) process.kill(launched.pid, 'SIGQUIT');
  if (signal?.aborted) throw new LaunchError('PostgreSQL was not started: the system was asked to stop');
  throw new LaunchError(`PostgreSQL did not answer within ${START_DEADLINE_MS / 1000} s (see ${options.logFile})`);
}

async function waitUntilGone(cluster: string, pid: number, milliseconds: number): Promise<boolean> {
  const deadline = performance.now() + milliseconds;
  while (await holdsCluster(cluster, pid)) {
    if (performance.now() > deadline) return false;
    await delay(POLL_MS);
  }
  return true;
}

/**
 * Ends sessions, flushes all data and stops. A server that hangs is killed, if necessary by its processes' ids,
 * and recovers at its next start.
 */
export async function stopServer(cluster: string, pid: number): Promise<void> {
  if (!(await holdsCluster(cluster, pid))) return;
  process.kill(pid, 'SIGINT');
  if (await waitUntilGone(cluster, pid, STOP_DEADLINE_MS)) return;
  process.kill(pid, 'SIGQUIT');
  if (await waitUntilGone(cluster, pid, HARD_STOP_DEADLINE_MS)) return;
  process.kill(pid, 'SIGKILL');
  await waitUntilGone(cluster, pid, HARD_STOP_DEADLINE_MS);
}
