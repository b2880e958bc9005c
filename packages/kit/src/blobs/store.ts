import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { createHash, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { DomainError } from '../errors.ts';

export interface StoredContent {
  size: number;
  /** Lower-case hexadecimal. */
  sha256: string;
}

/** Where file contents lie, by key. Content is written once, never changed. */
export interface BlobStore {
  /** Streams content in; over `maximumBytes` nothing is kept. @throws FILE_TOO_LARGE */
  write(key: string, content: Readable, maximumBytes: number): Promise<StoredContent>;
  /** @throws FILE_NOT_FOUND when there is no content behind the key. */
  read(key: string): Readable;
  /** Path of a local copy, for libraries that read files. */
  localPath(key: string): string;
  /** Puts content under another key. */
  move(from: string, to: string): Promise<void>;
  /** Does nothing when there is no content behind the key. */
  delete(key: string): Promise<void>;
}

const SAFE_KEY = /^[0-9a-f-]{1,64}(\/[0-9a-f-]{1,64})*$/;

function meter(maximumBytes: number): { stream: Transform; result: () => StoredContent } {
  const hash = createHash('sha256');
  let size = 0;
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      if (size > maximumBytes) {
        done(new DomainError('FILE_TOO_LARGE', `The file is larger than ${maximumBytes} bytes.`, { maximumBytes }));
        return;
      }
      hash.update(chunk);
      done(null, chunk);
    },
  });
  return { stream, result: () => ({ size, sha256: hash.digest('hex') }) };
}

/** Keeps contents in a local folder. A half-written file never stands under its key. */
export function createLocalBlobStore(directory: string): BlobStore {
  const pathOf = (key: string) => {
    if (!SAFE_KEY.test(key)) throw new Error('Unsafe blob key');
    return join(directory, key);
  };
  return {
    async write(key, content, maximumBytes) {
      const target = pathOf(key);
      const partial = `${target}.${randomUUID()}.part`;
      await mkdir(join(target, '..'), { recursive: true });
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
    read: (key) => createReadStream(pathOf(key)),
    localPath: pathOf,
    move: (from, to) => rename(pathOf(from), pathOf(to)),
    delete: (key) => rm(pathOf(key), { force: true }),
  };
}
