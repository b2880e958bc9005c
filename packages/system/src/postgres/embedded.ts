import { realpath, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { readOrCreateSecret } from '../machine/secret-file.ts';
import { findBinaries } from './binaries.ts';
import { ensureCluster } from './cluster.ts';
import { findDatabaseUser } from './database-user.ts';
import { ServerKeeper, type Watcher } from './keeper.ts';
import { findOrphans, prepareDatabasePlace } from './place.ts';
import { findPostmaster } from './postmaster.ts';
import { adminUrlOf, startServer, stopServer } from './server.ts';

export interface PostgresOptions {
  /** Holds the password, the log and, if the database's user can reach it, the files. */
  dataDir: string;
  /** A free one unless set. An adopted server keeps its port. */
  port?: number | undefined;
  /** False trades safety against a crash for speed: only for data that may be lost. */
  durable?: boolean;
  /** Variables for the server's environment. It inherits no others from this process. */
  environment?: Readonly<Record<string, string>>;
}

export interface RunningPostgres {
  /** Superuser's URL, to the database `postgres`. */
  adminUrl: string;
  port: number;
  /** From which the passwords of the other roles are derived. */
  password: string;
  /** Where the files are. */
  directory: string;
  /** The files are outside the data directory, because the database's user cannot reach it. */
  movedOutside: boolean;
  adopted: boolean;
  /** PostgreSQL's log. */
  logFile: string;
  /** Watches the server from now on. */
  watch(watcher: Watcher): void;
  /** Clean stop: sessions end, all data is flushed. */
  stop(): Promise<void>;
  /** Immediate stop; the next start recovers from the log. */
  abort(): void;
}

/**
 * PostgreSQL for one data directory, on 127.0.0.1 and, where possible, on a socket. A server that a killed process left running is
 * adopted, otherwise one is started. The caller holds the lock of the data directory. Throws LaunchError.
 */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const dataDir = resolve(options.dataDir);
  const durable = options.durable ?? true;
  const user = await findDatabaseUser();
  const binaries = await findBinaries(user);
  const place = await prepareDatabasePlace(dataDir, user);
  const password = await readOrCreateSecret(dataDir, 'postgres-password');
  const cluster = await ensureCluster(place.directory, { binaries, user, password, durable });
  const logFile = join(dataDir, 'postgres.log');
  const { port, environment = {} } = options;
  const serverOptions = { cluster, binaries, user, password, port, durable, environment, logFile };
  const server = await startServer(serverOptions);
  const keeper = new ServerKeeper(server, serverOptions);
  return {
    adminUrl: adminUrlOf(password, server),
    port: server.port,
    password,
    directory: place.directory,
    movedOutside: place.movedOutside,
    adopted: server.adopted,
    logFile,
    watch: (watcher) => keeper.watch(watcher),
    stop: () => keeper.stop(),
    abort: () => keeper.abort(),
  };
}

/** The server process of a data directory; null if none runs. */
export async function findServer(dataDir: string): Promise<number | null> {
  const place = await realpath(join(dataDir, 'postgres')).catch(() => null);
  const found = place ? await findPostmaster(join(place, 'cluster')) : null;
  return found?.state === 'running' ? found.pid : null;
}

/**
 * Removes the cluster of a disposable data directory, wherever its files are, and stops a server that still
 * runs on it. For test runs, including killed ones.
 */
export async function removePostgres(dataDir: string): Promise<void> {
  const place = await realpath(join(dataDir, 'postgres')).catch(() => null);
  if (place) await removePlace(place);
}

async function removePlace(place: string): Promise<void> {
  const cluster = join(place, 'cluster');
  const found = await findPostmaster(cluster);
  if (found.state === 'running') await stopServer(cluster, found.pid);
  await rm(place, { recursive: true, force: true });
}

/** Removes the databases of data directories that were deleted; returns their places. */
export async function removeOrphans(): Promise<string[]> {
  const orphans = await findOrphans();
  for (const orphan of orphans) await removePlace(orphan);
  return orphans;
}
