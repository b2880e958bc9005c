import { createHash } from 'node:crypto';
import { type Readable, Transform } from 'node:stream';
import { DomainError } from '../errors.ts';

export interface StoredContent {
  size: number;
  /** Lower-case hexadecimal. */
  sha256: string;
}

/** First and last byte, both included, counted from 0. */
export interface ByteRange {
  first: number;
  last: number;
}

/** A file on this machine, for libraries that read files. It exists until it is disposed of. */
export interface LocalCopy extends AsyncDisposable {
  path: string;
}

/**
 * The port to the store of file contents, by key. Content is written once under its own key, and never changed or moved.
 * When the store is unavailable, it fails with an error that {@link isOutage} recognises.
 */
export interface BlobStore {
  /** Streams content in; keeps nothing over `maximumBytes` or when the stream fails. @throws FILE_TOO_LARGE */
  write(key: string, content: Readable, maximumBytes: number): Promise<StoredContent>;
  /** @throws FILE_NOT_FOUND when there is no content behind the key */
  read(key: string, range?: ByteRange): Promise<Readable>;
  /** @throws FILE_NOT_FOUND when there is no content behind the key */
  localCopy(key: string): Promise<LocalCopy>;
  /** Does nothing when there is no content behind the key. */
  delete(key: string): Promise<void>;
  /** Closes connections. */
  close(): Promise<void>;
}

const SAFE_KEY = /^[0-9a-f-]{1,64}(\/[0-9a-f-]{1,64})*$/;

/** @throws when the key could refer to something outside of the store */
export function assertSafeKey(key: string): void {
  if (!SAFE_KEY.test(key)) throw new Error('Unsafe blob key');
}

export const contentNotFound = () => new DomainError('FILE_NOT_FOUND', 'There is no such file.');

/** Counts and hashes the bytes of a stream, which fails with FILE_TOO_LARGE over `maximumBytes`. */
export function meter(maximumBytes: number): { stream: Transform; result: () => StoredContent } {
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
