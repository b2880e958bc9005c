import { readdir } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { anonymousCaller, type Caller } from '@account-center/claims';
import { newId, withEnterprise } from '@account-center/kit/database';
import { listen } from '@account-center/kit/http';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { Taker } from '../src/blobs/files.ts';
import { type Sample, startSample } from './sample.ts';
import { startS3 } from './support/s3.ts';

let sample: Sample;
let taker: Taker;
let now = new Date('2026-03-01T00:00:00Z');
beforeAll(async () => {
  sample = await startSample({ now: () => now });
  signIn({});
});
afterAll(() => sample.stop());

/** Begins a session of whoever takes the links. */
function signIn(powers: Partial<Caller>): void {
  const { enterpriseId } = sample;
  const caller: Caller = {
    ...anonymousCaller,
    kind: 'member',
    subject: newId(),
    sessionId: newId(),
    enterpriseId,
    permissions: ['test:file:read'],
    ...powers,
  };
  sample.held.set(caller.sessionId ?? '', caller);
  taker = { caller, requires: ['test:file:read'] };
}

const inEnterprise = <T>(use: Parameters<typeof withEnterprise<T>>[2]) =>
  withEnterprise(sample.subgraph.runtime.db, sample.enterpriseId, use);
const call = (url: string, init: RequestInit = {}) => sample.subgraph.fetch(new Request(`http://sms${url}`, init));
const file = () => ({
  enterpriseId: sample.enterpriseId,
  purpose: 'test',
  fileName: '报表.txt',
  contentType: 'text/plain',
  createdBy: null,
});
const upload = (maximumBytes = 100) =>
  inEnterprise((tx) => sample.subgraph.runtime.files.requestUpload(tx, file(), maximumBytes, taker));

/** A body whose second half waits until it is let through. */
function gate() {
  const isRead = Promise.withResolvers<void>();
  const isOpen = Promise.withResolvers<void>();
  async function* halves() {
    yield Buffer.from('first ');
    isRead.resolve();
    await isOpen.promise;
    yield Buffer.from('second');
  }
  const body = Readable.toWeb(Readable.from(halves())) as ReadableStream;
  return { body, isRead: isRead.promise, open: isOpen.resolve };
}
/** All that the service has stored, its own and its clients'. */
const storedFiles = async () => (await readdir(sample.filesDirectory, { recursive: true })).toSorted();

describe('files', () => {
  test('are uploaded once by a signed URL and come back as they were', async () => {
    const { id, url } = await upload();
    expect((await call(url, { method: 'PUT', body: 'hello' })).status).toBe(201);
    expect((await call(url, { method: 'PUT', body: 'other' })).status).toBe(409);
    const { files } = sample.subgraph.runtime;
    const row = await inEnterprise((tx) => files.find(tx, id, 'test'));
    expect(row.size).toBe(5);
    const answer = await call(files.downloadUrl(row, taker).url);
    expect(await answer.text()).toBe('hello');
    expect(answer.headers.get('content-disposition')).toContain(encodeURIComponent('报表.txt'));
  });

  test('are taken from the HTTP server that processes of their own listen with', async () => {
    const server = await listen(sample.subgraph.fetch, { port: 0, host: '127.0.0.1' });
    onTestFinished(server.stop);
    const { id, url } = await upload();
    expect((await fetch(server.url + url, { method: 'PUT', body: 'hello' })).status).toBe(201);
    const { files } = sample.subgraph.runtime;
    const row = await inEnterprise((tx) => files.find(tx, id, 'test'));
    const answer = await fetch(server.url + files.downloadUrl(row, taker).url);
    expect(await answer.text()).toBe('hello');
  });

  test('are refused over the size limit, and nothing is kept', async () => {
    const { id, url } = await upload(4);
    const refused = await call(url, { method: 'PUT', body: 'hello' });
    expect(refused.status).toBe(413);
    expect(await refused.json()).toMatchObject({ code: 'FILE_TOO_LARGE' });
    const missing = inEnterprise((tx) => sample.subgraph.runtime.files.find(tx, id, 'test'));
    await expect(missing).rejects.toMatchObject({ code: 'FILE_NOT_UPLOADED' });
  });

  test('are kept as the first of two uploads by one link has them', async () => {
    const { id, url } = await upload();
    const first = gate();
    const slow = call(url, { method: 'PUT', body: first.body, duplex: 'half' } as RequestInit);
    await first.isRead;
    expect((await call(url, { method: 'PUT', body: 'hello' })).status).toBe(201);
    first.open();
    expect((await slow).status).toBe(409);
    const { files } = sample.subgraph.runtime;
    const row = await inEnterprise((tx) => files.find(tx, id, 'test'));
    expect(await (await call(files.downloadUrl(row, taker).url)).text()).toBe('hello');
  });

  test('cannot be reached by a link that was altered, used for another action, or has expired', async () => {
    const { files } = sample.subgraph.runtime;
    const saved = await inEnterprise((tx) => files.save(tx, file(), Readable.from(['content']), 100));
    const { url } = files.downloadUrl(saved, taker);
    expect((await call(url)).status).toBe(200);
    expect((await call(`${url}x`)).status).toBe(403);
    expect((await call(url.replace(/\/sms\/./, '/sms/A'))).status).toBe(403);
    expect((await call(url, { method: 'PUT', body: 'x' })).status).toBe(403);
    now = new Date(now.getTime() + 601_000);
    expect((await call(url)).status).toBe(403);
  });

  test('[ID-20, S27] are neither sent nor taken once the session, the permission or the scope of who took the link is gone', async () => {
    const { files } = sample.subgraph.runtime;
    const saved = await inEnterprise((tx) => files.save(tx, file(), Readable.from(['content']), 100));
    const losses: ((caller: Caller) => void)[] = [
      ({ sessionId }) => sample.held.delete(sessionId ?? ''),
      (caller) => sample.held.set(caller.sessionId ?? '', { ...caller, permissions: [] }),
      (caller) => sample.held.set(caller.sessionId ?? '', { ...caller, restriction: 'PASSWORD_CHANGE_REQUIRED' }),
      (caller) => sample.held.set(caller.sessionId ?? '', { ...caller, enterpriseId: newId() }),
      (caller) =>
        sample.held.set(caller.sessionId ?? '', { ...caller, scope: { everything: false, departmentIds: [newId()] } }),
    ];
    for (const lose of losses) {
      signIn({});
      const { url } = files.downloadUrl(saved, taker);
      const { url: uploadUrl, id } = await upload();
      expect((await call(url)).status).toBe(200);
      lose(taker.caller);
      for (const refused of [await call(url), await call(uploadUrl, { method: 'PUT', body: 'late' })]) {
        expect(refused.status).toBe(403);
        expect(await refused.json()).toMatchObject({ code: 'FILE_LINK_REVOKED' });
      }
      await expect(inEnterprise((tx) => files.find(tx, id, 'test'))).rejects.toMatchObject({
        code: 'FILE_NOT_UPLOADED',
      });
    }
    signIn({});
  });

  test('[ID-20, S27] are not taken when the session ends while they arrive', async () => {
    signIn({});
    const { url, id } = await upload();
    const { body, isRead, open } = gate();
    const before = await storedFiles();
    const answer = call(url, { method: 'PUT', body, duplex: 'half' } as RequestInit);
    await isRead;
    sample.held.delete(taker.caller.sessionId ?? '');
    open();
    expect((await answer).status).toBe(403);
    const { files } = sample.subgraph.runtime;
    await expect(inEnterprise((tx) => files.find(tx, id, 'test'))).rejects.toMatchObject({ code: 'FILE_NOT_UPLOADED' });
    expect(await storedFiles()).toEqual(before);
    signIn({});
  });
});

test('[ID-20] files in a bucket are moved by the same links, and wait while it does not answer', async () => {
  const server = await startS3();
  onTestFinished(server.stop);
  const other = await startSample({ store: { kind: 's3', ...server.settings, prefix: 'sms/' } });
  onTestFinished(other.stop);
  const { enterpriseId, held } = other;
  const { fetch, runtime } = other.subgraph;
  const caller = { ...taker.caller, enterpriseId };
  held.set(caller.sessionId ?? '', caller);
  const ask = (url: string, init: RequestInit = {}) => fetch(new Request(`http://sms${url}`, init));
  const { id, url } = await withEnterprise(runtime.db, enterpriseId, (tx) =>
    runtime.files.requestUpload(tx, { ...file(), enterpriseId }, 100, { ...taker, caller }),
  );
  server.setStatus(503);
  const refused = await ask(url, { method: 'PUT', body: 'hello' });
  expect([refused.status, await refused.json()]).toEqual([
    503,
    expect.objectContaining({ code: 'SUBGRAPH_UNAVAILABLE' }),
  ]);
  server.setStatus(null);
  expect((await ask(url, { method: 'PUT', body: 'hello' })).status).toBe(201);
  const row = await withEnterprise(runtime.db, enterpriseId, (tx) => runtime.files.find(tx, id, 'test'));
  expect(await (await ask(runtime.files.downloadUrl(row, { ...taker, caller }).url)).text()).toBe('hello');
  expect(server.asked.some((line) => line.startsWith(`PUT /files/sms/${enterpriseId}/`))).toBe(true);
});
