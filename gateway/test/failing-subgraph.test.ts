import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type SubgraphTransport, httpTransport } from '../src/index.ts';
import { shopGraph } from './support/shop.ts';
import { createFixtureTransports } from './support/subgraphs.ts';
import { startSystemForTest } from './support/system.ts';

const QUERY = '{ shops { name items } greet(name: "you") }';
const withoutStock = { shops: [{ name: 'North', items: null }], greet: 'hello you' };
const INSIDES = ['postgres://', 'password', 'stack', '127.0.0.1', 'ECONNREFUSED'];

/** The graph with another transport for the subgraph "stock". */
function startWithStock(stock: SubgraphTransport, subgraphMilliseconds = 1_000) {
  const { transports } = createFixtureTransports(shopGraph);
  return startSystemForTest(shopGraph, { transports: { ...transports, stock }, limits: { subgraphMilliseconds } });
}

/** An HTTP server that always gives this answer, and its GraphQL address. */
async function serveAnswer(status: number, body: string, delay?: Promise<void>): Promise<string> {
  const server = createServer(async (_request, response) => {
    await delay;
    response.writeHead(status, { 'content-type': 'application/json' }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => server.close().closeAllConnections());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
}

async function expectOnlyStockIsMissing(stock: SubgraphTransport, subgraphMilliseconds?: number) {
  const { ask, logs } = await startWithStock(stock, subgraphMilliseconds);
  const { status, data, errors, body } = await ask(QUERY);
  expect(status).toBe(200);
  expect(data).toEqual(withoutStock);
  expect(errors).toEqual([
    {
      message: 'The subgraph "stock" is unavailable. Try again later.',
      path: ['shops', 0, 'items'],
      extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'stock', path: ['shops', '@', 'items'] },
    },
  ]);
  for (const inside of INSIDES) expect(JSON.stringify(body)).not.toContain(inside);
  expect(logs.some(({ level, details }) => level === 'error' && details.subgraph === 'stock')).toBe(true);
}

describe('a subgraph that fails', () => {
  it('[GW-5] costs only its own fields when it is down', async () => {
    await expectOnlyStockIsMissing(httpTransport({ url: 'http://127.0.0.1:1/graphql' }));
  });

  it('[GW-5] costs only its own fields when it answers 500, and its body stays inside', async () => {
    const secrets = JSON.stringify({ errors: [{ message: 'postgres://root:password@127.0.0.1', stack: 'at Pool' }] });
    await expectOnlyStockIsMissing(httpTransport({ url: await serveAnswer(500, secrets) }));
  });

  it('[GW-5] costs only its own fields when it answers something else than GraphQL', async () => {
    for (const body of [
      '<html>password</html>',
      '[]',
      '{"data":"password"}',
      '{"data":null,"errors":"password"}',
      '{}',
    ]) {
      await expectOnlyStockIsMissing(httpTransport({ url: await serveAnswer(200, body) }));
    }
    await expectOnlyStockIsMissing({ execute: () => Promise.reject(new Error('password')) });
  });

  it('[GW-5] costs only its own fields when it is slow, over HTTP and in process', async () => {
    const { promise: delay, resolve: release } = Promise.withResolvers<void>();
    onTestFinished(() => release());
    const { promise: aborted, resolve: noteAbort } = Promise.withResolvers<void>();
    await expectOnlyStockIsMissing(httpTransport({ url: await serveAnswer(200, '{"data":{}}', delay) }), 100);
    const deaf: SubgraphTransport = {
      execute({ deadline }) {
        if (deadline) deadline.work = { abort: noteAbort };
        return Promise.withResolvers<never>().promise;
      },
    };
    await expectOnlyStockIsMissing(deaf, 100);
    await aborted;
  });

  it('[GW-5] tells a missing value that may not be null, and nulls the object it belongs to', async () => {
    const { ask } = await startWithStock({
      execute: async () => ({ data: { _entities: [{ items: 7, shelves: null }] } }),
    });
    const { data, errors } = await ask('{ shops { items shelves } greet(name: "you") }');
    expect(data).toBeNull();
    expect(errors[0]?.extensions.code).toBe('INVALID_SUBGRAPH_VALUE');
  });

  it('[GW-5] hands errors of a subgraph on with path and code, without what is for its developers only', async () => {
    const { ask } = await startWithStock({
      execute: async () => ({
        data: { _entities: [{ items: null }] },
        errors: [
          {
            message: 'The stock is being counted.',
            path: ['_entities', 0, 'items'],
            extensions: { code: 'BUSY', stacktrace: ['at stack'], exception: { password: 'x' } },
          },
        ],
      }),
    });
    const { data, errors } = await ask('{ shops { items } }');
    expect(data).toEqual({ shops: [{ items: null }] });
    expect(errors).toEqual([
      { message: 'The stock is being counted.', path: ['shops', 0, 'items'], extensions: { code: 'BUSY' } },
    ]);
  });

  it('[GW-4] is not led astray by names that JavaScript gives a meaning', async () => {
    const hostile = JSON.parse('{"data":{"_entities":[{"__proto__":{"polluted":1},"constructor":{"x":1},"items":7}]}}');
    const { ask } = await startWithStock({ execute: async () => hostile });
    expect((await ask('{ shops { items } }')).body).toEqual({ data: { shops: [{ items: 7 }] } });
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});

describe('a subgraph over HTTP', () => {
  it('[GW-2] is asked with the same request as one in process', async () => {
    const received: { headers: Record<string, unknown>; body: unknown }[] = [];
    const server = createServer(async (request, response) => {
      received.push({ headers: request.headers, body: await json(request) });
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end('{"data":{"_entities":[{"items":7}]}}');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const { port } = server.address() as AddressInfo;
    const { ask } = await startWithStock(httpTransport({ url: `http://127.0.0.1:${port}/graphql?graph=stock` }));
    expect((await ask('query Page { shops { items } }')).data).toEqual({ shops: [{ items: 7 }] });
    expect(received).toHaveLength(1);
    expect(received[0]?.headers).toMatchObject({
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json',
    });
    expect(received[0]?.headers['x-caller']).toEqual(expect.any(String));
    expect(received[0]?.body).toMatchObject({
      operationName: 'Page__stock__1',
      variables: { representations: [{ __typename: 'Shop', id: '1' }] },
    });
  });
});
