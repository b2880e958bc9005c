import { readFile, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

/** The operating-system user that runs the database server. */
export interface DatabaseUser {
  uid: number;
  gid: number;
}

/** The ids of `nobody` on most systems; the password file takes precedence. */
const USUAL_NOBODY: DatabaseUser = { uid: 65534, gid: 65534 };

export const isRoot = () => process.getuid?.() === 0;

/** `nobody` if this process is root, because PostgreSQL refuses to run as root; otherwise null: the same user. */
export async function findDatabaseUser(): Promise<DatabaseUser | null> {
  if (!isRoot()) return null;
  const passwd = await readFile('/etc/passwd', 'utf8').catch(() => '');
  const [, , uid, gid] =
    passwd
      .split('\n')
      .find((line) => line.startsWith('nobody:'))
      ?.split(':') ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : USUAL_NOBODY;
}

async function isSearchable(directory: string, user: DatabaseUser): Promise<boolean> {
  const { mode, uid, gid } = await stat(directory);
  if (uid === user.uid) return (mode & 0o100) !== 0;
  if (gid === user.gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}

/** Whether that user can reach the directory: a parent of mode 0700, such as `/root`, prevents it. */
export async function isReachable(directory: string, user: DatabaseUser | null): Promise<boolean> {
  if (!user) return true;
  for (let current = resolve(directory); ; current = dirname(current)) {
    if (!(await isSearchable(current, user))) return false;
    if (current === dirname(current)) return true;
  }
}
