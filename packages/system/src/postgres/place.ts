import { chown, mkdir, mkdtemp, readdir, readFile, readlink, realpath, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type DatabaseUser, isReachable } from './database-user.ts';

/** Where root keeps database files if the database's user cannot reach the data directory. */
const REACHABLE_HOME = '/var/lib/account-center';

/** The directory that holds the cluster's files, owned by the database's user. */
export interface DatabasePlace {
  directory: string;
  /** Set if the files are outside the data directory. */
  movedOutside: boolean;
}

/** File in such a directory that names its data directory. */
const OWNER_FILE = 'data-directory';

async function makeOutside(user: DatabaseUser): Promise<string> {
  await mkdir(REACHABLE_HOME, { recursive: true, mode: 0o755 });
  const directory = await mkdtemp(join(REACHABLE_HOME, 'postgres-'));
  await chown(directory, user.uid, user.gid);
  return directory;
}

/** Databases outside their data directories whose data directory was deleted. */
export async function findOrphans(): Promise<string[]> {
  const names = await readdir(REACHABLE_HOME).catch(() => []);
  const directories = names.filter((name) => name.startsWith('postgres-')).map((name) => join(REACHABLE_HOME, name));
  const orphans: string[] = [];
  for (const directory of directories) {
    const place = await readFile(join(directory, OWNER_FILE), 'utf8').catch(() => null);
    if (place !== null && (await readlink(place).catch(() => null)) !== directory) orphans.push(directory);
  }
  return orphans;
}

/**
 * `<dataDir>/postgres`, or, if the database's user cannot reach the data directory, a directory below
 * `/var/lib/account-center` that `<dataDir>/postgres` links to.
 */
export async function prepareDatabasePlace(dataDir: string, user: DatabaseUser | null): Promise<DatabasePlace> {
  await mkdir(dataDir, { recursive: true, mode: 0o755 });
  const place = join(await realpath(dataDir), 'postgres');
  const linked = await readlink(place).catch(() => null);
  if (linked !== null) return { directory: linked, movedOutside: true };
  if (user && !(await isReachable(dataDir, user))) {
    const directory = await makeOutside(user);
    await symlink(directory, place);
    // Written after the link: without the link the directory would look like an orphan.
    await writeFile(join(directory, OWNER_FILE), place);
    return { directory, movedOutside: true };
  }
  await mkdir(place, { recursive: true, mode: 0o700 });
  if (user) await chown(place, user.uid, user.gid);
  return { directory: place, movedOutside: false };
}
