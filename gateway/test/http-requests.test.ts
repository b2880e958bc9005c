import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { brotliCompressSync, constants, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultLimits } from '../src/index.ts';
import { shopGraph } from './support/shop.ts';
import { type FixtureSystem, startFixtureSystem, startSystemForTest } from './support/system.ts';

const GREETING = JSON.stringify({ query: '{ greet(name: "you") }' });
const GREETED = { data: { greet: 'hello you' } };
const PREFLIGHTED = { 'apollo-require-preflight': '1' };

describe('HTTP requests', () => {
  let system: FixtureSystem;
  beforeAll(async () => {
    system = await startFixtureSystem(shopGraph);
  });
  afterAll(() => system.gateway.stop());

  const request = (path: string, init: RequestInit = {}) => fetch(`${system.gateway.url}${path}`, init);
  const post = (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) =>
    request('/graphql', { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });
  const get = (parameters: string, headers: Record<string, string> = PREFLIGHTED) =>
    request(`/graphql?${parameters}`, { headers });

  /** Sends bytes that a well-behaved client would not. Answers the status and the parsed body. */
  async function sendRaw(lines: readonly string[], body: string | Buffer = '', sentBytes = Number.POSITIVE_INFINITY) {
    const { hostname, port } = new URL(system.gateway.url);
    const socket = connect(Number(port), hostname);
    const head = [...lines, `host: ${hostname}`, 'connection: close', `content-length: ${Buffer.byteLength(body)}`];
    socket.write(`${head.join('\r\n')}\r\n\r\n`);
    socket.write(Buffer.from(body).subarray(0, sentBytes));
    const answer = await text(socket);
    const [headers = '', content = ''] = answer.split('\r\n\r\n', 2);
    return { status: Number(headers.split(' ', 2)[1]), content };
  }

  it('[GW-33] reads JSON in UTF-8 and nothing else', async () => {
    for (const accepted of [
      'application/json',
      'application/json; charset=utf-8',
      'application/json;charset="UTF-8"',
    ]) {
      expect(await (await post(GREETING, { 'content-type': accepted })).json()).toEqual(GREETED);
    }
    const refused = [
      'text/plain',
      'text/plain; application/json',
      'application/graphql',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'application/json; charset=utf-7',
      'application/json; charset=utf-16',
      'application/json; charset=utf-8; charset=utf-16',
      'application/json; charset=',
      'application/json-patch+json',
    ];
    for (const contentType of refused) {
      system.calls.length = 0;
      const response = await post(GREETING, { 'content-type': contentType, ...PREFLIGHTED });
      const { errors } = (await response.json()) as { errors: object[] };
      expect([contentType, response.status]).toEqual([contentType, 415]);
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_REQUEST' } }]);
      expect(system.calls).toEqual([]);
    }
  });

  it('[GW-3] [G23] takes a number too long for JavaScript for no variables, no extensions and no body', async () => {
    const long = '12345678901234567890';
    const query = '"query":"{ __typename }"';
    for (const body of [`{${query},"variables":${long}}`, `{${query},"extensions":${long}}`, long]) {
      const response = await post(body);
      const { errors } = (await response.json()) as { errors: object[] };
      expect([body, response.status]).toEqual([body, 400]);
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_REQUEST' } }]);
    }
  });

  it('[GW-33] refuses a body whose type is missing or said twice', async () => {
    const withoutType = await sendRaw(['POST /graphql HTTP/1.1'], GREETING);
    expect(withoutType.status).toBe(415);
    const twice = ['POST /graphql HTTP/1.1', 'content-type: application/json', 'Content-Type: application/json'];
    const { status, content } = await sendRaw(twice, GREETING);
    expect([status, content]).toEqual([400, expect.stringContaining('content-type once only')]);
  });

  it('[GW-33] refuses a GET that says it has content, unless it is JSON', async () => {
    const query = `query=${encodeURIComponent('{ greet(name: "you") }')}`;
    expect(await (await get(query)).json()).toEqual(GREETED);
    expect((await get(query, { 'content-type': 'application/json' })).status).toBe(200);
    for (const contentType of ['text/html', 'application/graphql', 'nonsense', 'application/json; charset=utf-7']) {
      expect((await get(query, { 'content-type': contentType, ...PREFLIGHTED })).status).toBe(415);
    }
  });

  it('[GW-33] executes no mutation by GET, and no other method', async () => {
    const mutation = encodeURIComponent('mutation { open(name: "x") { id } }');
    system.calls.length = 0;
    expect((await get(`query=${mutation}`)).status).toBe(405);
    for (const method of ['PUT', 'DELETE', 'PATCH', 'HEAD']) {
      const response = await request(`/graphql?query=${mutation}`, { method, headers: PREFLIGHTED });
      expect(response.status).toBeGreaterThanOrEqual(400);
    }
    expect(system.calls).toEqual([]);
  });

  it('[GW-33] checks the same document that it executes, however it is written into a URL', async () => {
    const deep = encodeURIComponent(`{ shops ${'{ a '.repeat(21)} ${'}'.repeat(21)} }`);
    for (const parameters of [`query=${deep}`, `que%72y=${deep}`, `query=${deep}%20%23%c3%bf`]) {
      const { errors } = (await (await get(parameters)).json()) as { errors: { extensions: object }[] };
      expect(errors[0]?.extensions).toMatchObject({ code: 'LIMIT_EXCEEDED', limit: 'depth' });
    }
    expect((await get(`query=${deep}&query=%7B__typename%7D`)).status).toBe(400);
  });

  it('[GW-33] refuses what a foreign page can send without asking', async () => {
    const query = `query=${encodeURIComponent('{ greet(name: "you") }')}`;
    expect((await get(query, {})).status).toBe(400);
    expect((await get(query, { 'x-apollo-operation-name': 'Greeting' })).status).toBe(200);
  });

  it('[GW-33] answers no batches', async () => {
    for (const body of [`[${GREETING},${GREETING}]`, `[${GREETING}]`, '[]']) {
      expect((await post(body)).status).toBe(400);
    }
  });

  it('[GW-33] takes the last of repeated keys, and checks that one', async () => {
    const twice = `{"query":"{ nothing }",${GREETING.slice(1)}`;
    expect(await (await post(twice)).json()).toEqual(GREETED);
    const large = JSON.stringify({ query: `{ shops { ${'id '.repeat(2_100)} } }` });
    const { errors } = (await (await post(`${GREETING.slice(0, -1)},${large.slice(1)}`)).json()) as {
      errors: { extensions: object }[];
    };
    expect(errors[0]?.extensions).toMatchObject({ code: 'LIMIT_EXCEEDED' });
  });

  it('[G22] takes keys that JavaScript gives a meaning for data', async () => {
    const query = '"query":"query Q($name: String!) { greet(name: $name) }"';
    const variables =
      '"variables":{"name":"you","constructor":{"prototype":{"polluted":true}},"__proto__":{"polluted":true}}';
    const hostile = [
      `{${query},${variables}}`,
      `{${query},"variables":{"name":"you"},"__proto__":{"variables":{"name":"me"}}}`,
      `{${query},"variables":{"name":"you"},"constructor":{"prototype":{"polluted":true}}}`,
      `{${query},"variables":{"name":"you","\\u005f_proto__":{"polluted":true}}}`,
      `{${query},"variables":{"name":"you"},"extensions":{"__proto__":{"persistedQuery":7},"constructor":1}}`,
    ];
    for (const body of hostile) {
      expect(await (await post(body)).json()).toEqual(GREETED);
    }
    // The variable that is meant is not there.
    expect((await post(`{${query},"__proto__":{"variables":{"name":"you"}}}`)).status).toBe(200);
    expect('polluted' in {}).toBe(false);
  });

  it('[GW-33] names the parameter that is of the wrong type', async () => {
    const wrong = {
      query: { query: 7 },
      variables: { query: '{ shops { id } }', variables: '{}' },
      operationName: { query: '{ shops { id } }', operationName: ['Q'] },
      extensions: { query: '{ shops { id } }', extensions: [] },
    };
    for (const [name, parameters] of Object.entries(wrong)) {
      const response = await post(JSON.stringify(parameters));
      expect(response.status).toBe(400);
      expect(await response.text()).toContain(name);
    }
    const nulls = { query: '{ greet(name: "you") }', variables: null, operationName: null, extensions: null };
    expect(await (await post(JSON.stringify(nulls))).json()).toEqual(GREETED);
    for (const body of ['7', '"x"', 'null', '{}', '']) expect((await post(body)).status).toBe(400);
  });

  it('[GW-30] refuses headers that are too large, and what is not HTTP', async () => {
    const large = await sendRaw(['POST /graphql HTTP/1.1', `x-filler: ${'x'.repeat(defaultLimits.headerBytes)}`]);
    expect(large.status).toBe(431);
    expect(JSON.parse(large.content)).toMatchObject({
      errors: [{ extensions: { code: 'LIMIT_EXCEEDED', limit: 'headerBytes', maximum: defaultLimits.headerBytes } }],
    });
    const nonsense = await sendRaw(['how are you']);
    expect([nonsense.status, nonsense.content]).toEqual([400, expect.stringContaining('BAD_REQUEST')]);
  });

  describe('compressed', () => {
    const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_LGBLOCK } = constants;
    const encodings: Record<string, (body: string) => Buffer> = {
      gzip: (body) => gzipSync(body),
      'x-gzip': (body) => gzipSync(body),
      deflate: (body) => deflateSync(body),
      // In small blocks, each of which can be inflated when it has arrived.
      br: (body) => brotliCompressSync(body, { params: { [BROTLI_PARAM_QUALITY]: 2, [BROTLI_PARAM_LGBLOCK]: 16 } }),
    };

    for (const [encoding, compress] of Object.entries(encodings)) {
      it(`[GW-30] inflates ${encoding}, and no further than a body may be large`, async () => {
        const headers = { 'content-encoding': encoding };
        const accepted = await post(new Uint8Array(compress(GREETING)), headers);
        expect(await accepted.json()).toEqual(GREETED);
        const bomb = compress(`{"query":"{ shops { id } }${' '.repeat(8 * 1024 * 1024)}"}`);
        expect(bomb.length).toBeLessThan(defaultLimits.bodyBytes);
        // Its last byte is never sent: the answer does not wait for the end of the bomb.
        const type = ['POST /graphql HTTP/1.1', 'content-type: application/json', `content-encoding: ${encoding}`];
        const refused = await sendRaw(type, bomb, bomb.length - 1);
        expect(refused.status).toBe(413);
        expect(JSON.parse(refused.content)).toMatchObject({
          errors: [{ extensions: { code: 'LIMIT_EXCEEDED', limit: 'bodyBytes', maximum: defaultLimits.bodyBytes } }],
        });
      });
    }

    it('[GW-30] refuses a body that stays too large, is broken, ends early or is compressed otherwise', async () => {
      const noise = crypto.getRandomValues(new Uint8Array(65_536));
      const incompressible = Buffer.concat(Array.from({ length: 17 }, () => noise)).toString('base64');
      const headers = { 'content-encoding': 'gzip' };
      expect((await post(new Uint8Array(gzipSync(incompressible, { level: 0 })), headers)).status).toBe(413);
      const compressed = new Uint8Array(gzipSync(GREETING));
      expect((await post(GREETING, headers)).status).toBe(400);
      expect((await post(compressed.slice(0, -9), headers)).status).toBe(400);
      for (const encoding of ['zstd', 'compress', 'gzip, gzip', 'constructor']) {
        expect((await post(compressed, { 'content-encoding': encoding })).status).toBe(415);
      }
    });
  });
});

describe('pages of other origins', () => {
  const preflight = (url: string, origin: string) =>
    fetch(`${url}/graphql`, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization' },
    });

  it('[GW-33] may not call the gateway unless they are named', async () => {
    const { gateway } = await startSystemForTest(shopGraph);
    const { headers, status } = await preflight(gateway.url, 'https://app.example.com');
    expect(status).toBeGreaterThanOrEqual(400);
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });

  it('[GW-33] may call it with a token of their own when they are named exactly', async () => {
    const { gateway } = await startSystemForTest(shopGraph, { cors: { origins: ['https://app.example.com'] } });
    const allowed = await preflight(gateway.url, 'https://app.example.com');
    expect(allowed.status).toBe(204);
    expect(allowed.headers.get('access-control-allow-origin')).toBe('https://app.example.com');
    expect(allowed.headers.get('access-control-allow-headers')).toContain('authorization');
    expect(allowed.headers.get('access-control-allow-credentials')).toBeNull();
    expect(allowed.headers.get('vary')?.toLowerCase()).toContain('origin');

    const answer = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'https://app.example.com' },
      body: GREETING,
    });
    expect(await answer.json()).toEqual(GREETED);
    expect(answer.headers.get('access-control-allow-origin')).toBe('https://app.example.com');
    expect(answer.headers.get('access-control-expose-headers')).toContain('x-request-id');

    for (const origin of [
      'https://app.example.com.evil.test',
      'http://app.example.com',
      'null',
      'https://example.com',
    ]) {
      const { headers } = await preflight(gateway.url, origin);
      expect(headers.get('access-control-allow-origin')).toBeNull();
    }
  });

  it('[GW-13] does not start with anything but exact origins', async () => {
    for (const origin of ['*', 'https://app.example.com/', 'app.example.com', 'https://*.example.com/x']) {
      await expect(startFixtureSystem(shopGraph, { cors: { origins: [origin] } })).rejects.toThrow('cors.origins.0');
    }
  });
});
