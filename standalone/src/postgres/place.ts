import { chown, mkdir, mkdtemp, readlink, realpath, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { type DatabaseUser, isReachable } from './database-user.ts';

/** Where root keeps database files when the data directory itself is closed to the database's user. */
const REACHABLE_HOME = '/var/lib/account-center';

/** The directory that holds the cluster's files, owned by the database's user. */
export interface DatabasePlace {
  directory: string;
  /** Set when the files had to be put outside the data directory. */
  movedOutside: boolean;
}

async function makeOutside(user: DatabaseUser): Promise<string> {
  await mkdir(REACHABLE_HOME, { recursive: true, mode: 0o755 });
  const directory = await mkdtemp(join(REACHABLE_HOME, 'postgres-'));
  await chown(directory, user.uid, user.gid);
  return directory;
}

/**
 * `<dataDir>/postgres`, or, when a parent hides the data directory from the database's user, a directory below
 * `/var/lib/account-center` that `<dataDir>/postgres` then links to.
 */
export async function prepareDatabasePlace(dataDir: string, user: DatabaseUser | null): Promise<DatabasePlace> {
  await mkdir(dataDir, { recursive: true, mode: 0o755 });
  const place = join(await realpath(dataDir), 'postgres');
  const linked = await readlink(place).catch(() => null);
  if (linked !== null) return { directory: linked, movedOutside: true };
  if (user && !(await isReachable(dataDir, user))) {
    const directory = await makeOutside(user);
    await symlink(directory, place);
    return { directory, movedOutside: true };
  }
  await mkdir(place, { recursive: true, mode: 0o700 });
  if (user) await chown(place, user.uid, user.gid);
  return { directory: place, movedOutside: false };
}
