import { gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { httpTransport } from '../src/index.ts';
import { type Behaviour, answerJson, serveBehaviour, transportTo } from './support/http-subgraph.ts';
import { shopGraph } from './support/shop.ts';
import { createFixtureTransports } from './support/subgraphs.ts';
import { startSystemForTest } from './support/system.ts';

const QUERY = '{ shops { name items } greet(name: "you") }';
const withoutStock = { shops: [{ name: 'North', items: null }], greet: 'hello you' };
const unavailable = {
  message: 'The subgraph "stock" is unavailable. Try again later.',
  path: ['shops', 0, 'items'],
  extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'stock', path: ['shops', '@', 'items'] },
};
const MEGABYTE = 1024 * 1024;

/** The graph with a subgraph "stock" that behaves badly over HTTP. */
async function startWithStock(behave: Behaviour, subgraphMilliseconds = 2_000) {
  const stock = await serveBehaviour(behave);
  const { transports } = createFixtureTransports(shopGraph);
  const system = await startSystemForTest(shopGraph, {
    transports: { ...transports, stock: transportTo(stock) },
    limits: { subgraphMilliseconds },
  });
  return { ...system, requests: stock.requests };
}

async function expectOnlyStockIsMissing(behave: Behaviour, subgraphMilliseconds?: number) {
  const { ask, requests } = await startWithStock(behave, subgraphMilliseconds);
  const { status, data, errors, body } = await ask(QUERY);
  expect({ status, data, errors }).toEqual({ status: 200, data: withoutStock, errors: [unavailable] });
  expect(JSON.stringify(body)).not.toContain('password');
  return requests;
}

describe('a subgraph that answers what it should not', () => {
  it('[GW-5] costs only its own fields, whatever stands in a body', async () => {
    const nested = '['.repeat(1_000_000);
    const bodies: (string | Buffer)[] = [
      '',
      'null',
      '"password"',
      nested,
      '{"data":[]}',
      '{"data":null,"errors":["password"]}',
      '{"errors":"password"}',
      Buffer.concat([
        Buffer.from('{"data":{"_entities":[{"items":7,"note":"'),
        Buffer.from([0xff]),
        Buffer.from('"}]}}'),
      ]),
    ];
    let next = 0;
    const { ask, requests } = await startWithStock((response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).end(bodies[next]);
    });
    for (next = 0; next < bodies.length; next += 1) {
      const { data, errors, body } = await ask(QUERY);
      expect({ next, data, errors }).toEqual({ next, data: withoutStock, errors: [unavailable] });
      expect(JSON.stringify(body)).not.toContain('password');
    }
    expect(requests).toHaveLength(bodies.length);
  });

  it('[GW-5] may tell in GraphQL that a request is wrong, under HTTP status 400', async () => {
    const { ask } = await startWithStock((response) =>
      answerJson(response, '{"errors":[{"message":"No such shelf.","extensions":{"code":"BAD_USER_INPUT"}}]}', 400),
    );
    const { data, errors } = await ask(QUERY);
    expect(data).toEqual(withoutStock);
    expect(errors).toMatchObject([{ message: 'No such shelf.', extensions: { code: 'BAD_USER_INPUT' } }]);
    await expectOnlyStockIsMissing((response) => response.writeHead(400).end('<h1>password</h1>'));
  });

  it('[G13] loses no data for errors that are missing or cannot be read, and is not left alone for them', async () => {
    const data = '"data":{"_entities":[{"items":7}]}';
    const cases = [
      [`{"errors":null,${data}}`, []],
      [`{"errors":[],${data}}`, []],
      [`\uFEFF{${data},"extensions":null}`, []],
      [`{${data},"errors":["password"]}`, ['The subgraph reported an error that cannot be read.']],
      [`{${data},"errors":"password"}`, ['The subgraph reported an error that cannot be read.']],
      [`{${data},"errors":[null,{"message":"no"}]}`, ['no', 'The subgraph reported an error that cannot be read.']],
    ] as const;
    let next = 0;
    const { ask, logs } = await startWithStock((response) => answerJson(response, cases[next]?.[0] ?? ''));
    for (next = 0; next < cases.length; next += 1) {
      const answer = await ask(QUERY);
      expect(answer.data).toEqual({ ...withoutStock, shops: [{ name: 'North', items: 7 }] });
      expect(answer.errors.map(({ message }) => message)).toEqual(cases[next]?.[1]);
    }
    expect(logs.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('[G14] may answer in GraphQL under any HTTP status', async () => {
    const body = '{"data":{"_entities":[{"items":7}]},"errors":[{"message":"Counted yesterday."}]}';
    const statuses = [200, 207, 400, 401, 403, 422, 429, 500, 503];
    let status = 200;
    const { ask, requests } = await startWithStock((response) => answerJson(response, body, status));
    for (status of statuses) {
      const { data, errors } = await ask(QUERY);
      expect([status, data]).toEqual([status, { ...withoutStock, shops: [{ name: 'North', items: 7 }] }]);
      expect(errors.map(({ message }) => message)).toEqual(['Counted yesterday.']);
    }
    expect(requests).toHaveLength(statuses.length);
  });

  it('[G14] may refuse in GraphQL under a 4xx, and under any status by the type of GraphQL', async () => {
    const body = '{"errors":[{"message":"Not today.","extensions":{"code":"CLOSED"}}]}';
    for (const [status, type] of [
      [401, 'application/json'],
      [422, 'application/json'],
      [500, 'application/graphql-response+json'],
    ] as const) {
      const { ask } = await startWithStock((response) =>
        response.writeHead(status, { 'content-type': type }).end(body),
      );
      const { data, errors } = await ask(QUERY);
      expect([data, errors]).toMatchObject([withoutStock, [{ message: 'Not today.', extensions: { code: 'CLOSED' } }]]);
    }
    await expectOnlyStockIsMissing((response) => answerJson(response, body, 500));
  });

  it('[G14] [G23] answers nothing under a 5xx with data that is a number too long for JavaScript', async () => {
    const { ask, logs } = await startWithStock((response) =>
      answerJson(response, '{"data":12345678901234567890}', 503),
    );
    expect((await ask(QUERY)).errors).toEqual([unavailable]);
    expect(JSON.stringify(logs)).toContain('"kind":"busy"');
  });

  it('[G12] is quoted with message and path when it throws a plain error, without its insides', async () => {
    const { ask, logs } = await startWithStock((response) =>
      answerJson(
        response,
        JSON.stringify({
          data: { _entities: [{ items: null }] },
          errors: [
            {
              message:
                'Only 3 left at postgres://root:password@10.0.0.7/stock\n    at Object.password (/srv/password.js:1:1)',
              path: ['_entities', 0, 'items'],
              extensions: { code: 'INTERNAL_SERVER_ERROR', stacktrace: ['password'] },
            },
          ],
        }),
      ),
    );
    const { data, errors, body } = await ask(QUERY);
    expect(data).toEqual(withoutStock);
    expect(errors).toEqual([
      { message: 'Only 3 left at …', path: ['shops', 0, 'items'], extensions: { code: 'INTERNAL_SERVER_ERROR' } },
    ]);
    expect(JSON.stringify(body)).not.toContain('password');
    expect(logs.filter(({ level }) => level === 'warn' || level === 'error')).toMatchObject([
      {
        message: 'A subgraph reported an unexpected error',
        details: { subgraph: 'stock', path: ['_entities', 0, 'items'] },
      },
    ]);
  });

  it('[GW-5] is not followed elsewhere', async () => {
    const elsewhere = await serveBehaviour((response) => answerJson(response, '{"data":{"_entities":[{"items":8}]}}'));
    for (const status of [301, 302, 307, 308]) {
      await expectOnlyStockIsMissing((response) => response.writeHead(status, { location: elsewhere.url }).end());
    }
    expect(elsewhere.requests).toEqual([]);
  });

  it('[GW-5] is asked for no compression, and what it compresses is not inflated', async () => {
    const bomb = gzipSync(Buffer.alloc(64 * MEGABYTE, ' '));
    const encodings = new Set<string | undefined>();
    await expectOnlyStockIsMissing((response, { headers }) => {
      encodings.add(headers['accept-encoding']);
      response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' }).end(bomb);
    });
    expect([...encodings]).toEqual([undefined]);
  });

  it('[GW-5] is cut off in the middle of an endless body', async () => {
    const chunk = Buffer.alloc(MEGABYTE, ' ');
    let written = 0;
    const requests = await expectOnlyStockIsMissing((response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const write = () => {
        while (written < 100 * MEGABYTE && !response.destroyed) {
          written += chunk.length;
          if (!response.write(chunk)) return;
        }
        response.end();
      };
      response.on('drain', write).on('error', () => undefined);
      write();
    }, 20_000);
    expect(written).toBeLessThan(50 * MEGABYTE);
    // What is too large once is too large again.
    expect(requests).toHaveLength(1);
  });

  it('[GW-5] is not waited for beyond the deadline, silent or dripping, and its connection is closed', async () => {
    const dripping = setInterval(() => drip(), 10);
    onTestFinished(() => clearInterval(dripping));
    let drip: () => void = () => undefined;
    let closed = 0;
    await expectOnlyStockIsMissing((response) => {
      response.on('close', () => (closed += 1));
      response.writeHead(200, { 'content-type': 'application/json' });
      drip = () => response.write(' ');
    }, 200);
    await expectOnlyStockIsMissing((response) => void response.on('close', () => (closed += 1)), 200);
    await expect.poll(() => closed).toBe(2);
  });

  it('[GW-5] is asked again, twice at most, when it hangs up in the middle of its answer', async () => {
    const requests = await expectOnlyStockIsMissing((response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': 100 });
      response.write('{"data":{"_entities":[{"items":');
      setImmediate(() => response.socket?.resetAndDestroy());
    });
    expect(requests).toHaveLength(3);
  });

  it('[GW-5] cannot flood a client with errors', async () => {
    const huge = { message: 'x'.repeat(MEGABYTE), extensions: { code: 'BUSY', more: 'y'.repeat(MEGABYTE) } };
    const errors = [huge, ...Array.from({ length: 5_000 }, (_, index) => ({ message: `error ${index}` }))];
    const { ask } = await startWithStock((response) =>
      answerJson(response, JSON.stringify({ data: { _entities: [{ items: null }] }, errors })),
    );
    const answer = await ask(QUERY);
    expect(answer.errors).toHaveLength(1_000);
    expect(answer.errors[0]?.message).toHaveLength(2_000);
    expect(answer.errors[0]?.extensions).toEqual({ code: 'BUSY' });
  });

  it('[GW-5] may say anything in errors that is no error', async () => {
    const odd = [
      { message: { password: 1 } },
      { path: 'password', extensions: 'password' },
      { path: [{}], message: '' },
    ];
    const { ask } = await startWithStock((response) =>
      answerJson(response, JSON.stringify({ data: { _entities: [{ items: 7 }] }, errors: odd })),
    );
    const { data, errors, body } = await ask(QUERY);
    expect(data).toEqual({ ...withoutStock, shops: [{ name: 'North', items: 7 }] });
    expect(errors).toHaveLength(3);
    expect(JSON.stringify(body)).not.toContain('password');
  });

  it('[GW-5] keeps what it says from the log, too', async () => {
    const { ask, logs } = await startWithStock((response) => response.writeHead(200).end('<html>password</html>'));
    await ask(QUERY);
    const [failure] = logs.filter(({ level }) => level === 'error');
    expect(failure?.details).toMatchObject({ subgraph: 'stock', kind: 'malformed', attempts: 1 });
    expect(String(failure?.details.err)).not.toContain('password');
  });

  it('[GW-5] answers no more bytes than its transport allows', async () => {
    const stock = await serveBehaviour((response) => answerJson(response, '{"data":{"_entities":[{"items":7}]}}'));
    const { transports } = createFixtureTransports(shopGraph);
    const { ask } = await startSystemForTest(shopGraph, {
      transports: { ...transports, stock: httpTransport({ url: stock.url, maxResponseBytes: 10 }) },
    });
    expect((await ask(QUERY)).data).toEqual(withoutStock);
  });
});
