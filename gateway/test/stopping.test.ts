import { Agent, request } from 'undici';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { SubgraphTransport } from '../src/index.ts';
import { shopGraph } from './support/shop.ts';
import { createFixtureTransports } from './support/subgraphs.ts';
import { startSystemForTest } from './support/system.ts';

/** A transport that answers only when it is told to. */
function createGate(inner: SubgraphTransport) {
  const { promise: opened, resolve: open } = Promise.withResolvers<void>();
  const { promise: entered, resolve: enter } = Promise.withResolvers<void>();
  let stopped = 0;
  const transport: SubgraphTransport = {
    async execute(subgraphRequest) {
      enter();
      await opened;
      return inner.execute(subgraphRequest);
    },
    async stop() {
      stopped += 1;
    },
  };
  return { transport, open, entered, stopped: () => stopped };
}

describe('stopping', () => {
  it('[GW-6b] answers what was accepted, is not ready from then on, and lets go of everything once', async () => {
    const { transports } = createFixtureTransports(shopGraph);
    const gate = createGate(transports.stock as SubgraphTransport);
    const { ask, gateway } = await startSystemForTest(shopGraph, {
      transports: { ...transports, stock: gate.transport },
    });
    const accepted = ask('{ shops { name items } }');
    await gate.entered;
    const stopping = gateway.stop();
    const late = await fetch(`${gateway.url}/readyz`);
    expect(late.status).toBe(503);
    expect(late.headers.get('connection')).toBe('close');
    gate.open();
    const { status, data, headers } = await accepted;
    expect([status, data]).toEqual([200, { shops: [{ name: 'North', items: 7 }] }]);
    expect(headers.get('connection')).toBe('close');
    await stopping;
    await gateway.stop();
    expect(gate.stopped()).toBe(1);
    await expect(fetch(`${gateway.url}/livez`)).rejects.toThrow();
  });

  it('[GW-6b] drops no request of clients that keep their connections open', async () => {
    const { gateway, logs } = await startSystemForTest(shopGraph);
    const dispatcher = new Agent({ connections: 8, pipelining: 1 });
    onTestFinished(() => dispatcher.close());
    const outcomes = new Set<string>();
    let answered = 0;
    const client = async () => {
      for (;;) {
        try {
          const { statusCode, body } = await request(`${gateway.url}/graphql`, {
            dispatcher,
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: '{"query":"{ greet(name: \\"you\\") }"}',
          });
          expect([statusCode, await body.json()]).toEqual([200, { data: { greet: 'hello you' } }]);
          answered += 1;
        } catch (error) {
          outcomes.add(error instanceof Error && 'code' in error ? String(error.code) : String(error));
          return;
        }
      }
    };
    const clients = Array.from({ length: 8 }, client);
    await expect.poll(() => answered).toBeGreaterThan(50);
    await gateway.stop();
    await Promise.all(clients);
    // The operating system resets connections that it had not handed over yet; their requests were never accepted.
    expect([...outcomes].filter((code) => code !== 'ECONNREFUSED' && code !== 'ECONNRESET')).toEqual([]);
    expect(logs.filter(({ message }) => message === 'request')).toHaveLength(answered);
  });

  it('[GW-6b] gives up on a request that takes too long to stop for', async () => {
    const { transports } = createFixtureTransports(shopGraph);
    const gate = createGate(transports.stock as SubgraphTransport);
    onTestFinished(() => gate.open());
    const { ask, gateway } = await startSystemForTest(shopGraph, {
      transports: { ...transports, stock: gate.transport },
      limits: { stopMilliseconds: 100 },
    });
    const outcome = ask('{ shops { items } }').catch((error: unknown) => error);
    await gate.entered;
    await gateway.stop();
    expect(await outcome).toBeInstanceOf(Error);
  });
});
