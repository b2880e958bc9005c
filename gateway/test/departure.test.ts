import { describe, expect, it, onTestFinished } from 'vitest';
import type { SubgraphTransport } from '../src/index.ts';
import { answerJson, serveBehaviour, transportTo } from './support/http-subgraph.ts';
import { shopGraph } from './support/shop.ts';
import { createFixtureTransports } from './support/subgraphs.ts';
import { startSystemForTest } from './support/system.ts';

/** The graph with this transport to "shops", and a client that can hang up. */
async function startWith(shops: SubgraphTransport) {
  const { transports } = createFixtureTransports(shopGraph);
  const { gateway, logs, calls, ask } = await startSystemForTest(shopGraph, { transports: { ...transports, shops } });
  const client = new AbortController();
  const send = (query: string) => {
    const sent = fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
      signal: client.signal,
    });
    sent.catch(() => undefined);
  };
  return { send, hangUp: () => client.abort(), logs, calls, ask };
}

describe('a client that hangs up', () => {
  it('[G25] ends the queries that were sent for it over HTTP', async () => {
    let closed = false;
    const shops = await serveBehaviour((response) => void response.on('close', () => (closed = true)));
    const { send, hangUp, logs } = await startWith(transportTo(shops));
    send('{ shops { name } }');
    await expect.poll(() => shops.requests.length).toBe(1);
    hangUp();
    await expect.poll(() => closed).toBe(true);
    // The subgraph has done nothing wrong.
    expect(logs.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('[G25] ends the queries that were sent for it in process', async () => {
    let aborted = 0;
    let asked = 0;
    const { send, hangUp } = await startWith({
      execute({ deadline }) {
        asked += 1;
        if (deadline) deadline.work = { abort: () => (aborted += 1) };
        return Promise.withResolvers<never>().promise;
      },
    });
    send('{ shops { name } }');
    await expect.poll(() => asked).toBe(1);
    hangUp();
    await expect.poll(() => aborted).toBe(1);
  });

  it('[G25] ends no mutation', async () => {
    const { promise: mayAnswer, resolve: release } = Promise.withResolvers<void>();
    onTestFinished(() => release());
    let isCut = false;
    const shops = await serveBehaviour((response) => {
      response.on('close', () => (isCut ||= !response.writableFinished));
      void mayAnswer.then(() => answerJson(response, '{"data":{"open":{"name":"South"}}}'));
    });
    const { send, hangUp, ask } = await startWith(transportTo(shops));
    send('mutation { open(name: "South") { name } }');
    await expect.poll(() => shops.requests.length).toBe(1);
    hangUp();
    // The gateway has seen the client go by the time that it has answered somebody else.
    const other = ask('mutation { open(name: "South") { name } }');
    await expect.poll(() => shops.requests.length).toBe(2);
    release();
    expect((await other).data).toEqual({ open: { name: 'South' } });
    expect(isCut).toBe(false);
  });
});
