import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { access, mkdir, open, opendir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { assertSafeKey, type BlobStore, contentNotFound, meter, type StoredKey } from './store.ts';

const PARTIAL = '.part';

const isMissing = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ENOENT';

function orNotFound(error: unknown): never {
  throw isMissing(error) ? contentNotFound() : error;
}

async function* listFolder(directory: string, prefix: string): AsyncIterable<StoredKey> {
  const entries = await opendir(directory, { recursive: true }).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  for await (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    const key = relative(directory, path).split(sep).join('/');
    if (!entry.isFile() || key.endsWith(PARTIAL) || !key.startsWith(prefix)) continue;
    yield { key, writtenAt: (await stat(path)).mtime };
  }
}

/** Keeps contents in a local folder. A partially written file is never visible under its key. */
export function createLocalBlobStore(directory: string): BlobStore {
  const pathOf = (key: string) => {
    assertSafeKey(key);
    return join(directory, key);
  };
  return {
    async write(key, content, maximumBytes) {
      const target = pathOf(key);
      const partial = `${target}.${randomUUID()}${PARTIAL}`;
      await mkdir(dirname(target), { recursive: true });
      const { stream, result } = meter(maximumBytes);
      try {
        await pipeline(content, stream, createWriteStream(partial, { mode: 0o600 }));
      } catch (error) {
        await rm(partial, { force: true });
        throw error;
      }
      await rename(partial, target);
      return result();
    },
    async read(key, range) {
      const file = await open(pathOf(key)).catch(orNotFound);
      return file.createReadStream(range && { start: range.first, end: range.last });
    },
    async localCopy(key) {
      const path = pathOf(key);
      await access(path).catch(orNotFound);
      return { path, [Symbol.asyncDispose]: async () => {} };
    },
    delete: (key) => rm(pathOf(key), { force: true }),
    list: (prefix) => listFolder(directory, prefix),
    close: async () => {},
  };
}
