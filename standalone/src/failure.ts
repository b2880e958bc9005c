import { inspect } from 'node:util';
import { LaunchError } from '@account-center/system/machine';

/** Error codes of the operating system, as messages for the operator. */
const SYSTEM: Record<string, (place: string) => string> = {
  ENOSPC: (place) => `The disk is full${place}. Make room, then start again.`,
  EDQUOT: (place) => `The disk quota is used up${place}. Make room, then start again.`,
  EACCES: (place) => `This user may not read or write${place}. Change its owner or its mode, or use another DATA_DIR.`,
  EPERM: (place) => `This user may not read or write${place}. Change its owner or its mode, or use another DATA_DIR.`,
  EROFS: (place) => `The file system is read-only${place}. Use another DATA_DIR.`,
  ENOENT: (place) => `There is no such file or folder${place}.`,
  EEXIST: (place) => `There is a file where a folder is needed${place}. Remove it, or use another DATA_DIR.`,
  ENOTDIR: (place) => `There is a file where a folder is needed${place}. Remove it, or use another DATA_DIR.`,
  EMFILE: () => 'Too many files are open. Raise the limit (ulimit -n), then start again.',
  ENFILE: () => 'Too many files are open on this machine. Close some, then start again.',
};

/** SQLSTATEs of PostgreSQL, by class or in full. */
const DATABASE: Record<string, string> = {
  53100: 'The disk is full. Make room, then start again.',
  57: 'PostgreSQL was stopped. Start again.',
};

function* causesOf(error: unknown): Generator<Error & Record<string, unknown>> {
  for (let one = error, depth = 0; one instanceof Error && depth < 10; one = one.cause, depth += 1) {
    yield one as Error & Record<string, unknown>;
  }
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function describeKnown(error: Error & Record<string, unknown>): string | null {
  if (error instanceof LaunchError) return error.message;
  const code = textOf(error['code']);
  const path = textOf(error['path']);
  const known = SYSTEM[code]?.(path && `: ${path}`);
  if (known) return known;
  if (error.name !== 'PostgresError') return null;
  return DATABASE[code] ?? DATABASE[code.slice(0, 2)] ?? `PostgreSQL refused (${code}): ${error.message}`;
}

/** Why the system does not run: one line if an operator can act on it, otherwise the whole error. */
export function describeFailure(error: unknown): string {
  for (const cause of causesOf(error)) {
    const known = describeKnown(cause);
    if (known) return known;
  }
  return inspect(error);
}
