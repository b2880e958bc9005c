import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shopGraph } from './support/shop.ts';
import { type FixtureSystem, startFixtureSystem } from './support/system.ts';

const GREETING = JSON.stringify({ query: '{ greet(name: "you") }' });
const PREFLIGHTED = { 'apollo-require-preflight': '1' };

describe('requests that could be read in two ways', () => {
  let system: FixtureSystem;
  beforeAll(async () => {
    system = await startFixtureSystem(shopGraph);
  });
  afterAll(() => system.gateway.stop());

  const request = (path: string, init: RequestInit = {}) => fetch(`${system.gateway.url}${path}`, init);
  const post = (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) =>
    request('/graphql', { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });
  const get = (parameters: string) => request(`/graphql?${parameters}`, { headers: PREFLIGHTED });

  /** Sends headers that a well-behaved client would not. */
  async function sendRaw(lines: readonly string[], body = '') {
    const { hostname, port } = new URL(system.gateway.url);
    const socket = connect(Number(port), hostname);
    const head = [...lines, `host: ${hostname}`, 'connection: close', `content-length: ${body.length}`];
    socket.write(`${head.join('\r\n')}\r\n\r\n${body}`);
    const [headers = '', content = ''] = (await text(socket)).split('\r\n\r\n', 2);
    return { status: Number(headers.split(' ', 2)[1]), content };
  }

  it('[G15] refuses bytes that are not UTF-8, in a body and in a URL, and executes nothing', async () => {
    const gbk = Buffer.from([0xd5, 0xc5, 0xc8, 0xfd]);
    const body = (name: Uint8Array) =>
      Buffer.concat([
        Buffer.from('{"query":"mutation M($name: String!) { open(name: $name) { id } }","variables":{"name":"'),
        name,
        Buffer.from('"}}'),
      ]);
    system.calls.length = 0;
    for (const bytes of [gbk, Buffer.from([0xff]), Buffer.from([0xed, 0xa0, 0x80]), Buffer.from([0xc0, 0xaf])]) {
      const response = await post(body(bytes));
      expect([response.status, await response.text()]).toEqual([400, expect.stringContaining('UTF-8')]);
    }
    const zipped = await post(new Uint8Array(gzipSync(body(gbk))), { 'content-encoding': 'gzip' });
    expect(zipped.status).toBe(400);
    const query = encodeURIComponent('query Q($name: String!) { greet(name: $name) }');
    const byUrl = await get(`query=${query}&variables=%7B%22name%22%3A%22%d5%c5%22%7D`);
    expect([byUrl.status, await byUrl.text()]).toEqual([400, expect.stringContaining('UTF-8')]);
    expect(system.calls).toEqual([]);
    const whole = await post(body(Buffer.from('张三\u{1F600}')));
    expect(whole.status).toBe(200);
    expect(system.calls[0]?.variables).toEqual({ name: '张三\u{1F600}' });
  });

  it('[G21] refuses headers that are there twice and may be read apart', async () => {
    const twice = {
      authorization: ['Bearer a.b.c', 'Bearer d.e.f'],
      host: ['a.example', 'b.example'],
      'content-length': ['2', '40'],
      'content-encoding': ['gzip', 'br'],
      'idempotency-key': ['one', 'two'],
    };
    system.calls.length = 0;
    for (const [name, values] of Object.entries(twice)) {
      const lines = values.map((value) => `${name}: ${value}`);
      const { status } = await sendRaw(
        ['POST /graphql HTTP/1.1', 'content-type: application/json', ...lines],
        GREETING,
      );
      expect([name, status]).toEqual([name, 400]);
    }
    expect(system.calls).toEqual([]);
  });

  it('[G15] takes no Idempotency-Key that would have to be altered', async () => {
    for (const key of ['', 'x'.repeat(256), 'caf\u00e9']) {
      expect((await post(GREETING, { 'idempotency-key': key })).status).toBe(400);
    }
    expect((await post(GREETING, { 'idempotency-key': 'a key-1' })).status).toBe(200);
  });

  it('[G26] answers a wrong method with the ones that a path has', async () => {
    for (const method of ['PUT', 'DELETE', 'PATCH', 'HEAD']) {
      const response = await request('/graphql', { method, headers: PREFLIGHTED });
      expect([method, response.status, response.headers.get('allow')]).toEqual([method, 405, 'GET, POST']);
    }
    const response = await request('/livez', { method: 'POST' });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET']);
    expect((await request('/nothing', { method: 'PUT' })).status).toBe(404);
  });

  it('[G26] says that it serves no WebSockets', async () => {
    const { status, content } = await sendRaw([
      'GET /graphql HTTP/1.1',
      'upgrade: websocket',
      'sec-websocket-version: 13',
      'sec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==',
      'sec-websocket-protocol: graphql-transport-ws',
    ]);
    expect([status, content]).toEqual([400, expect.stringContaining('no subscriptions')]);
  });
});
