import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const SECRET_BYTES = 32;

const randomSecret = () => randomBytes(SECRET_BYTES).toString('base64url');

function unlessMissing(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
  throw error;
}

/** Whether the data directory was ever used: its first secret is made before everything else. */
export const holdsData = (dataDir: string): Promise<boolean> =>
  stat(join(dataDir, 'secrets')).then(
    () => true,
    () => false,
  );

/**
 * The secret of that name kept in the data directory (mode 0600, in a directory of mode 0700). Made once:
 * 256 random bits in base64url, or the result of `generate`. The caller holds the lock of the data directory.
 */
export async function readOrCreateSecret(
  dataDir: string,
  name: string,
  generate: () => string | Promise<string> = randomSecret,
): Promise<string> {
  const directory = join(dataDir, 'secrets');
  const kept = await readFile(join(directory, name), 'utf8').catch(unlessMissing);
  if (kept !== undefined) return kept;
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const secret = await generate();
  // Renamed into place, so that a crash never leaves an incomplete secret.
  const draft = join(directory, `${name}.new`);
  await writeFile(draft, secret, { mode: 0o600 });
  await rename(draft, join(directory, name));
  return secret;
}
