import { describe, expect, it } from 'vitest';
import { type Behaviour, answerJson, serveBehaviour, transportTo } from './support/http-subgraph.ts';
import { shopGraph } from './support/shop.ts';
import { createFixtureTransports } from './support/subgraphs.ts';
import { startSystemForTest } from './support/system.ts';

/** The graph with this subgraph "stock" over HTTP, and what `/readyz` says about it. */
async function startWithStock(behave: Behaviour, essentialSubgraphs: string[] = []) {
  const stock = await serveBehaviour(behave);
  const { transports } = createFixtureTransports(shopGraph);
  const { gateway } = await startSystemForTest(shopGraph, {
    transports: { ...transports, stock: transportTo(stock) },
    essentialSubgraphs,
  });
  const readyz = async () => {
    const response = await fetch(`${gateway.url}/readyz`);
    return { code: response.status, body: (await response.json()) as Record<string, unknown> };
  };
  return { readyz, requests: stock.requests, url: gateway.url };
}

const ready = { status: 'ready' };

describe('readiness', () => {
  it('[R5] names the part that is wrong, and what it says is wrong with it', async () => {
    const answers = [
      '{"status":"not ready","problems":["database"]}',
      '{"checks":{"database":"ok","queue":"late","relay":false}}',
    ];
    const problems = [['database'], ['queue', 'relay']];
    for (const [index, answer] of answers.entries()) {
      const { readyz } = await startWithStock((response) => answerJson(response, answer, 503));
      expect(await readyz()).toMatchObject({
        code: 200,
        body: {
          status: 'degraded',
          failing: ['stock'],
          keys: ready,
          subgraphs: { shops: ready, stock: { status: 'not ready', problems: problems[index] } },
        },
      });
    }
  });

  it('[R5] repeats nothing else of what a subgraph says', async () => {
    const { readyz } = await startWithStock((response) =>
      answerJson(response, '{"problems":["postgres://root:password@db"],"error":"password"}', 503),
    );
    const { body } = await readyz();
    expect(body).toMatchObject({ subgraphs: { stock: { status: 'not ready', problems: [] } } });
    expect(JSON.stringify(body)).not.toContain('password');
  });

  it('[R5] is refused without an essential subgraph', async () => {
    const { readyz } = await startWithStock((response) => void response.socket?.destroy(), ['stock']);
    expect(await readyz()).toMatchObject({
      code: 503,
      body: { status: 'not ready', failing: ['stock'], subgraphs: { stock: { status: 'unreachable' } } },
    });
  });

  it('[R5] is told within a second when a subgraph hangs, and its parts are asked about once', async () => {
    const { readyz, requests } = await startWithStock(() => undefined);
    const answers = await Promise.all(Array.from({ length: 20 }, readyz));
    for (const { body } of answers) expect(body).toMatchObject({ subgraphs: { stock: { status: 'unreachable' } } });
    expect(requests).toHaveLength(1);
    // A busy machine may be late now and then; what waits longer by design is late each time.
    const milliseconds = async () => {
      const began = performance.now();
      await readyz();
      return performance.now() - began;
    };
    await expect.poll(milliseconds).toBeLessThan(1_000);
  });

  it('[R5] takes a subgraph that knows no readiness for ready when it can be reached', async () => {
    const { readyz } = await startWithStock((response) => response.writeHead(404).end());
    expect(await readyz()).toMatchObject({ code: 200, body: { status: 'ready', failing: [] } });
  });

  it('[R5] is another thing than being alive', async () => {
    const { url } = await startWithStock(() => undefined, ['stock']);
    const response = await fetch(`${url}/livez`);
    expect([response.status, await response.json()]).toEqual([
      200,
      { status: 'alive', eventLoopMilliseconds: expect.any(Number) },
    ]);
  });
});
