import { createHash } from 'node:crypto';
import { access, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { openBlobStore } from '../src/blobs/open-store.ts';
import type { BlobStore } from '../src/blobs/store.ts';
import { isOutage } from '../src/outage.ts';
import { type S3Server, startS3 } from './support/s3.ts';

const MIB = 1024 * 1024;
/** Never the same twice. */
let keys = 0;
const newKey = () => `aa/${(keys++).toString(16).padStart(4, '0')}`;
const streamOf = (content: Buffer) => Readable.from([content]);
const contentOf = async (store: BlobStore, key: string) => await buffer(await store.read(key));

/** As much as is asked for, then a failure. */
async function* broken(megabytes: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < megabytes; at += 1) yield Buffer.alloc(MIB, at);
  throw new Error('the content broke off');
}

let directory: string;
let server: S3Server;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'kit-blobs-'));
  server = await startS3();
});
afterAll(async () => {
  await server.stop();
  await rm(directory, { recursive: true });
});

const stores = {
  local: () => openBlobStore({ kind: 'local', directory }),
  s3: () => openBlobStore({ kind: 's3', ...server.settings, prefix: 'own/' }),
};

describe.each(['local', 's3'] as const)('a store of contents: %s', (kind) => {
  let store: BlobStore;
  beforeAll(async () => {
    store = await stores[kind]();
  });
  afterAll(() => store.close());

  test.each([0, 1, 5 * MIB, 20 * MIB + 7])('gives back %i bytes as they came, and tells their hash', async (size) => {
    const key = newKey();
    const content = Buffer.alloc(size, 'Zeichen 字');
    const sha256 = createHash('sha256').update(content).digest('hex');
    expect(await store.write(key, streamOf(content), size)).toEqual({ size, sha256 });
    expect((await contentOf(store, key)).equals(content)).toBe(true);
  });

  test('gives a part of a content', async () => {
    const key = newKey();
    await store.write(key, streamOf(Buffer.from('0123456789')), 10);
    expect(String(await buffer(await store.read(key, { first: 3, last: 5 })))).toBe('345');
  });

  test('gives a copy that is a file', async () => {
    const key = newKey();
    await store.write(key, streamOf(Buffer.from('content')), 10);
    const copy = await store.localCopy(key);
    expect(await readFile(copy.path, 'utf8')).toBe('content');
    await copy[Symbol.asyncDispose]();
    expect(String(await contentOf(store, key))).toBe('content');
    if (kind === 's3') await expect(access(copy.path)).rejects.toThrow('ENOENT');
  });

  test.each([10, 9 * MIB])('keeps nothing of what is larger than %i bytes', async (limit) => {
    const key = newKey();
    const parts = Array.from({ length: 20 }, () => Buffer.alloc(MIB));
    await expect(store.write(key, Readable.from(parts), limit)).rejects.toMatchObject({ code: 'FILE_TOO_LARGE' });
    await expect(store.read(key)).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
  });

  test.each([0, 1, 18])('keeps nothing of a content that breaks off after %i MiB, and tells why', async (megabytes) => {
    const key = newKey();
    await expect(store.write(key, Readable.from(broken(megabytes)), 100 * MIB)).rejects.toThrow('broke off');
    await expect(store.read(key)).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
  });

  test('knows nothing of a key without content, and deletes it all the same', async () => {
    const key = newKey();
    await expect(store.read(key)).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
    await expect(store.localCopy(key)).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
    await store.delete(key);
    await store.write(key, streamOf(Buffer.from('x')), 1);
    await store.delete(key);
    await expect(store.read(key)).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
  });

  test.each(['../escape', '/etc/passwd', '', 'A', 'a'.repeat(65)])('takes no key such as "%s"', async (key) => {
    await expect(store.write(key, streamOf(Buffer.from('x')), 1)).rejects.toThrow('Unsafe');
    await expect((async () => await store.read(key))()).rejects.toThrow('Unsafe');
    await expect((async () => await store.delete(key))()).rejects.toThrow('Unsafe');
  });
});

describe('a bucket', () => {
  test.each([9, 18])('is told to forget the parts of what broke off after %i MiB', async (megabytes) => {
    const store = await stores.s3();
    onTestFinished(() => store.close());
    const from = server.asked.length;
    await expect(store.write(newKey(), Readable.from(broken(megabytes)), 100 * MIB)).rejects.toThrow('broke off');
    const asked = server.asked.slice(from);
    expect(asked.filter((line) => line.startsWith('POST') && line.includes('?uploads'))).toHaveLength(1);
    expect(asked.filter((line) => line.startsWith('DELETE') && line.includes('uploadId='))).toHaveLength(1);
    expect(asked.some((line) => line.startsWith('POST') && line.includes('uploadId='))).toBe(false);
  });

  test('holds the keys of a service under its name', async () => {
    const [store, other] = await Promise.all([
      stores.s3(),
      openBlobStore({ kind: 's3', ...server.settings, prefix: 'other/' }),
    ]);
    onTestFinished(async () => void (await Promise.all([store.close(), other.close()])));
    const key = newKey();
    await store.write(key, streamOf(Buffer.from('x')), 1);
    await expect(other.read(key)).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
  });

  test('that does not answer is an outage, which passes', async () => {
    const store = await stores.s3();
    onTestFinished(() => store.close());
    server.setStatus(503);
    onTestFinished(() => server.setStatus(null));
    const failures = [
      store.write(newKey(), streamOf(Buffer.from('x')), 1),
      store.read(newKey()),
      store.delete(newKey()),
    ].map((work) => work.catch((error: unknown) => error));
    for (const failure of await Promise.all(failures)) expect(isOutage(failure)).toBe(true);
  });

  test('that is not there is an outage, too, and no content that is missing', async () => {
    const store = await openBlobStore({ kind: 's3', ...server.settings, bucket: 'missing', prefix: 'own/' });
    onTestFinished(() => store.close());
    const failures = [
      store.write(newKey(), streamOf(Buffer.from('x')), 1),
      store.read(newKey()),
      store.localCopy(newKey()),
    ].map((work) => work.catch((error: unknown) => error));
    for (const failure of await Promise.all(failures)) expect(isOutage(failure)).toBe(true);
  });

  test('that refuses the key is none', async () => {
    const store = await stores.s3();
    onTestFinished(() => store.close());
    server.setStatus(403);
    onTestFinished(() => server.setStatus(null));
    const failure = await store.read(newKey()).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Error);
    expect(isOutage(failure)).toBe(false);
  });
});
