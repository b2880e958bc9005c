import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createVerifier } from '@account-center/caller';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { shopGraph } from './support/shop.ts';
import { CALLER_SECRET, type FixtureSystem, startFixtureSystem, startSystemForTest } from './support/system.ts';

interface Forwarded {
  method: string;
  path: string;
  headers: Headers;
  body: Buffer;
}

describe('forwarded paths', () => {
  const received: Forwarded[] = [];
  let answer = (): Response => new Response('done');
  let system: FixtureSystem;

  beforeAll(async () => {
    const handler = async (request: Request) => {
      const { pathname, search } = new URL(request.url);
      const body = Buffer.from(await request.arrayBuffer());
      received.push({ method: request.method, path: pathname + search, headers: request.headers, body });
      return answer();
    };
    system = await startFixtureSystem(shopGraph, { forward: [{ prefix: '/files/shops', handler }] });
    system.identity.grant('ada', 'file:read');
  });
  afterAll(() => system.gateway.stop());
  beforeEach(() => {
    received.length = 0;
    answer = () => new Response('done');
    system.identity.setReachable(true);
  });

  const send = (path: string, init: RequestInit = {}) => fetch(`${system.gateway.url}${path}`, init);
  const callerOf = (headers: Headers | undefined) =>
    createVerifier({ secret: CALLER_SECRET }).verify(headers?.get('x-caller'));

  it('[GW-34a] carry body, query and answer through as they are, however large', async () => {
    const body = Buffer.alloc(3 * 1024 * 1024, 'ä');
    answer = () => new Response(body, { status: 201, headers: { 'content-type': 'image/png', 'x-size': '3' } });
    const response = await send('/files/shops/a/b.png?sign=1%2F2', {
      method: 'PUT',
      body,
      headers: { 'content-type': 'image/png' },
    });
    expect(response.status).toBe(201);
    expect(response.headers.get('content-type')).toBe('image/png');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(Buffer.from(await response.arrayBuffer()).equals(body)).toBe(true);
    expect(received[0]).toMatchObject({ method: 'PUT', path: '/files/shops/a/b.png?sign=1%2F2' });
    expect(received[0]?.body.equals(body)).toBe(true);
    expect(received[0]?.headers.get('content-type')).toBe('image/png');
  });

  it('[GW-12] name the caller of a valid token, and keep the token to the gateway', async () => {
    const authorization = `Bearer ${await system.identity.token('ada')}`;
    await send('/files/shops', { headers: { authorization, 'x-request-id': 'order-4711-b' } });
    expect(callerOf(received[0]?.headers)).toMatchObject({ subject: 'ada', permissions: ['file:read'] });
    expect(received[0]?.headers.get('authorization')).toBeNull();
    expect(received[0]?.headers.get('x-request-id')).toBe('order-4711-b');
  });

  it('[GW-12] name nobody without a valid token, whatever the client claims', async () => {
    const forged = { 'x-caller': 'forged' };
    await send('/files/shops/a', { headers: forged });
    await send('/files/shops/a', { headers: { ...forged, authorization: 'Basic YTpi' } });
    await send('/files/shops/a', {
      headers: { ...forged, authorization: `Bearer ${await system.identity.token('ada', { exp: 1 })}` },
    });
    expect(received).toHaveLength(3);
    for (const { headers } of received) expect(headers.get('x-caller')).toBeNull();
    expect(received[1]?.headers.get('authorization')).toBe('Basic YTpi');
  });

  it('[GW-11] fail closed when identity cannot be asked', async () => {
    system.identity.setReachable(false);
    const response = await send('/files/shops/a', {
      headers: { authorization: `Bearer ${await system.identity.token('ada')}` },
    });
    expect(response.status).toBe(503);
    expect(received).toEqual([]);
  });

  it('[GW-34a] keep failures of a handler inside, and other paths away from it', async () => {
    answer = () => {
      throw new Error('password');
    };
    const failed = await send('/files/shops/a');
    expect(failed.status).toBe(500);
    const text = await failed.text();
    expect(text).toContain('INTERNAL_SERVER_ERROR');
    expect(text).not.toContain('password');
    received.length = 0;
    for (const path of ['/files', '/files/shopsters', '/files/shops/../../livez']) await send(path);
    expect(received).toEqual([]);
  });
});

describe('the playground', () => {
  it('[GW-35] is served from its folder when there is one, and never what lies beside it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'gateway-playground-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    await writeFile(join(folder, 'index.html'), '<title>playground</title>');
    const { gateway, ask } = await startSystemForTest(shopGraph, { playgroundDir: folder });
    const page = await fetch(`${gateway.url}/`);
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(await page.text()).toContain('playground');
    expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect((await fetch(`${gateway.url}/%2e%2e/%2e%2e/etc/passwd`)).status).toBe(404);
    expect((await ask('{ greet(name: "x") }')).status).toBe(200);

    const without = await startSystemForTest(shopGraph, { playgroundDir: join(folder, 'nowhere') });
    expect((await fetch(`${without.gateway.url}/`)).status).toBe(404);
  });
});
