import { spawn } from 'node:child_process';
import { chown, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LaunchError } from '../machine/launch-error.ts';
import type { PostgresBinaries } from './binaries.ts';
import type { DatabaseUser } from './database-user.ts';
import { reasonIn } from './last-words.ts';

export const ADMIN_ROLE = 'postgres';

/** Environment of all server programs. The database inherits no other variable unless it is passed explicitly. */
export const serverEnvironment = { PATH: '/usr/bin:/bin', LC_ALL: 'C' };

/** PostgreSQL's major version; a cluster of another version cannot be opened. */
const MAJOR_VERSION = '18';

const versionOf = (cluster: string) =>
  readFile(join(cluster, 'PG_VERSION'), 'utf8').then(
    (version) => version.trim(),
    () => null,
  );

/** UTF-8 with character classes for Chinese: with plain `C`, trigram search finds no Chinese text. */
const LOCALE = ['-E', 'UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C.UTF-8'];

interface ClusterOptions {
  binaries: PostgresBinaries;
  user: DatabaseUser | null;
  /** Password of the administrator role. */
  password: string;
  /** False skips flushing to disk: only for data that may be lost. */
  durable: boolean;
}

async function runInitdb(draft: string, passwordFile: string, options: ClusterOptions): Promise<void> {
  const sync = options.durable ? [] : ['--no-sync'];
  const authentication = ['--auth=scram-sha-256', `--pwfile=${passwordFile}`, `--username=${ADMIN_ROLE}`];
  const child = spawn(options.binaries.initdb, ['-D', draft, ...LOCALE, ...authentication, ...sync], {
    ...options.user,
    cwd: '/',
    env: serverEnvironment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  await new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) return resolve();
      const reason = reasonIn(output.trim().split('\n'));
      reject(new LaunchError(`PostgreSQL's files could not be created in ${draft}: ${reason}`));
    });
  });
}

/** Creates the cluster in `<place>/cluster` unless it exists. It is renamed into place, so a crash leaves no incomplete one. */
export async function ensureCluster(place: string, options: ClusterOptions): Promise<string> {
  const cluster = join(place, 'cluster');
  const version = await versionOf(cluster);
  if (version === MAJOR_VERSION) return cluster;
  if (version) throw new LaunchError(`${cluster} was made by PostgreSQL ${version}; this is ${MAJOR_VERSION}`);
  const draft = join(place, 'cluster.new');
  const passwordFile = join(place, 'password.new');
  await rm(draft, { recursive: true, force: true });
  await writeFile(passwordFile, options.password, { mode: 0o600 });
  try {
    if (options.user) await chown(passwordFile, options.user.uid, options.user.gid);
    await runInitdb(draft, passwordFile, options);
  } finally {
    await rm(passwordFile, { force: true });
  }
  await rename(draft, cluster);
  return cluster;
}
