import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { access, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { assertSafeKey, type BlobStore, contentNotFound, meter } from './store.ts';

const isMissing = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ENOENT';

function orNotFound(error: unknown): never {
  throw isMissing(error) ? contentNotFound() : error;
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
      const partial = `${target}.${randomUUID()}.part`;
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
    close: async () => {},
  };
}
