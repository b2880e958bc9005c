import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type IncomingMessage, get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { shopGraph } from './support/shop.ts';
import { startSystemForTest } from './support/system.ts';

const SCRIPT = 'export const page = 1;'.repeat(100);

/** A gateway with a page, and what it sends as it goes over the wire. */
async function startWithPage() {
  const playgroundDir = await mkdtemp(join(tmpdir(), 'gateway-page-'));
  onTestFinished(() => rm(playgroundDir, { recursive: true }));
  await mkdir(join(playgroundDir, 'assets'));
  await writeFile(join(playgroundDir, 'index.html'), '<!doctype html>');
  const script = join(playgroundDir, 'assets', 'index-A1b2.js');
  await writeFile(script, SCRIPT);
  await writeFile(`${script}.br`, brotliCompressSync(SCRIPT));
  await writeFile(`${script}.gz`, gzipSync(SCRIPT));
  const { gateway } = await startSystemForTest(shopGraph, { playgroundDir });
  return async (path: string, encodings: string) => {
    const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
    get(`${gateway.url}${path}`, { headers: { 'accept-encoding': encodings } }, resolve).on('error', reject);
    const response = await promise;
    return { headers: response.headers, bytes: (await buffer(response)).length };
  };
}

describe('the files of a page', () => {
  it('[S20] go compressed to whoever can read that, and say that they differ', async () => {
    const read = await startWithPage();
    for (const [encodings, encoding, bytes] of [
      ['gzip, deflate, br', 'br', brotliCompressSync(SCRIPT).length],
      ['gzip', 'gzip', gzipSync(SCRIPT).length],
      ['identity', undefined, SCRIPT.length],
    ] as const) {
      const { headers, ...sent } = await read('/assets/index-A1b2.js', encodings);
      expect([headers['content-encoding'], sent.bytes]).toEqual([encoding, bytes]);
      expect(headers['content-type']).toContain('javascript');
      expect(headers['vary']).toContain('accept-encoding');
    }
  });

  it('[S20] are kept for ever when their name tells what is in them, and asked about again otherwise', async () => {
    const read = await startWithPage();
    for (const encodings of ['br', 'identity']) {
      const { headers } = await read('/assets/index-A1b2.js', encodings);
      expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    }
    expect((await read('/', 'br')).headers['cache-control']).toBe('no-cache');
  });
});
