import { createVerifier } from '@account-center/caller';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shopGraph } from './support/shop.ts';
import { createFixtureTransports } from './support/subgraphs.ts';
import { CALLER_SECRET, type FixtureSystem, startFixtureSystem, startSystemForTest } from './support/system.ts';

/** Answers with fewer entities than it was asked for, which the executor does not forgive. */
const brokenTransport = { execute: async () => ({ data: { _entities: [] } }) };

describe('serving', () => {
  let system: FixtureSystem;
  beforeAll(async () => {
    system = await startFixtureSystem(shopGraph);
    system.identity.grant('ada', 'shop:read');
  });
  afterAll(() => system.gateway.stop());

  const request = (path: string, init: RequestInit = {}) => fetch(`${system.gateway.url}${path}`, init);

  it('[GW-1] joins the fields of two subgraphs', async () => {
    const { data, errors } = await system.ask('{ shops { id name items } }');
    expect(errors).toEqual([]);
    expect(data).toEqual({ shops: [{ id: '1', name: 'North', items: 7 }] });
  });

  it('[GW-12] signs the caller for the subgraphs and drops the internal headers of the client', async () => {
    const from = system.calls.length;
    await system.ask('{ shops { items } }', {
      as: 'ada',
      headers: { 'x-caller': 'forged', 'x-internal-admin': '1', cookie: 'a=b', 'user-agent': 'tests' },
    });
    const calls = system.calls.slice(from);
    expect(calls.map(({ subgraph }) => subgraph)).toEqual(['shops', 'stock']);
    for (const { headers } of calls) {
      expect(Object.keys(headers).sort()).toEqual(['x-caller', 'x-request-id']);
      const caller = createVerifier({ secret: CALLER_SECRET }).verify(headers['x-caller']);
      expect(caller).toMatchObject({ subject: 'ada', permissions: ['shop:read'], ip: '127.0.0.1', userAgent: 'tests' });
      // In the words of the source, which the gateway does not know.
      expect(caller?.claims).toEqual({ session: 'session-of-ada', shelf: ['north', 'south'] });
    }
  });

  it('[GW-12] vouches for nobody when no token was sent', async () => {
    await system.ask('{ greet(name: "x") }');
    const token = system.calls.at(-1)?.headers['x-caller'];
    const caller = createVerifier({ secret: CALLER_SECRET }).verify(token);
    expect(caller).toMatchObject({ kind: 'anonymous', subject: null, permissions: [], claims: {} });
  });

  it('[GW-6] passes the request id and the idempotency key on, and makes an id for those without a good one', async () => {
    const given = await system.ask('mutation { open(name: "South") { id } }', {
      headers: { 'x-request-id': 'order-4711-a', 'idempotency-key': 'k-1' },
    });
    expect(given.headers.get('x-request-id')).toBe('order-4711-a');
    expect(system.calls.at(-1)?.headers).toMatchObject({ 'x-request-id': 'order-4711-a', 'idempotency-key': 'k-1' });
    const made = await system.ask('{ greet(name: "x") }', { headers: { 'x-request-id': 'no good id' } });
    expect(made.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(system.calls.at(-1)?.headers['x-request-id']).toBe(made.headers.get('x-request-id'));
    expect(system.logs.some(({ details }) => details.requestId === 'order-4711-a' && details.status === 200)).toBe(
      true,
    );
  });

  it('[GW-33] sends security headers with every answer', async () => {
    for (const path of ['/livez', '/graphql', '/nowhere']) {
      const { headers } = await request(path);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('content-security-policy')).toContain("default-src 'self'");
      expect(headers.get('x-powered-by')).toBeNull();
    }
    expect((await request('/nowhere')).status).toBe(404);
    expect((await system.ask('{ greet(name: "x") }')).headers.get('cache-control')).toBe('no-store');
  });

  it('[GW-1] names wrong variables as bad user input', async () => {
    const { status, errors } = await system.ask('query Q($name: String!) { greet(name: $name) }', {
      variables: { name: 7 },
    });
    expect(status).toBe(400);
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('[GW-1] asks for the name when it cannot know which operation is meant', async () => {
    const query = 'query A { greet(name: "a") } query B { greet(name: "b") }';
    expect((await system.ask(query, { operationName: 'B' })).data).toEqual({ greet: 'hello b' });
    for (const options of [{}, { operationName: 'C' }]) {
      const { status, errors } = await system.ask(query, options);
      expect([status, errors[0]?.extensions.code]).toEqual([400, 'OPERATION_RESOLUTION_FAILURE']);
    }
    const subscription = await system.ask('subscription { changed }');
    expect([subscription.status, subscription.errors[0]?.extensions.code]).toEqual([
      400,
      'SUBSCRIPTIONS_NOT_SUPPORTED',
    ]);
  });

  it('[GW-5] keeps what goes wrong inside the gateway to its log', async () => {
    const { transports } = createFixtureTransports(shopGraph);
    const { ask, logs } = await startSystemForTest(shopGraph, {
      transports: { ...transports, stock: brokenTransport },
    });
    const { data, errors } = await ask('{ shops { name items } }');
    expect(data).toEqual({ shops: [{ name: 'North', items: null }] });
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['SUBGRAPH_UNAVAILABLE']);
    expect(errors[0]?.message).not.toContain('_entities');
    expect(logs.some(({ level, details }) => level === 'error' && String(details.reason).includes('entities'))).toBe(
      true,
    );
  });

  it('[GW-6a] tells that it lives and that it is ready', async () => {
    expect((await request('/livez')).status).toBe(200);
    const ready = await request('/readyz');
    expect(ready.status).toBe(200);
    expect((await ready.json()) as object).toMatchObject({ status: 'ready', supergraph: { refusedChange: null } });
  });
});
