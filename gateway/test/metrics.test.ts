import { describe, expect, it } from 'vitest';
import { createGateway } from '../src/index.ts';
import { answerJson, serveBehaviour, transportTo } from './support/http-subgraph.ts';
import { createFixtureIdentity } from './support/identity.ts';
import { shopGraph } from './support/shop.ts';
import { composeFixture, createFixtureTransports } from './support/subgraphs.ts';
import { CALLER_SECRET, createLogRecorder, startSystemForTest } from './support/system.ts';

const onAnyPort = { metrics: { port: 0 } };

/** Every sample by its name with labels. */
async function scrape(url: string | null): Promise<Map<string, number>> {
  const response = await fetch(url ?? '');
  expect(response.headers.get('content-type')).toContain('text/plain');
  const lines = (await response.text()).split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.split(' ').at(-1))]));
}

describe('metrics', () => {
  it('[GW-6c] count requests, operations and refusals', async () => {
    const { ask, gateway } = await startSystemForTest(shopGraph, { ...onAnyPort, limits: { aliases: 1 } });
    await ask('{ shops { name items } }');
    await ask('{ shops { name items } takings }');
    await ask('mutation { open(name: "South") { name } }');
    await ask('{ a: takings b: takings }');
    await ask('{ nothing }');
    const samples = await scrape(gateway.metricsUrl);
    expect(Object.fromEntries(samples)).toMatchObject({
      gateway_requests_in_flight: 0,
      'gateway_request_duration_seconds_count{route="/graphql",status="200"}': 3,
      'gateway_request_duration_seconds_count{route="/graphql",status="400"}': 2,
      'gateway_requests_refused_total{code="LIMIT_EXCEEDED",limit="aliases"}': 1,
      'gateway_operation_duration_seconds_count{kind="query",outcome="ok"}': 1,
      'gateway_operation_duration_seconds_count{kind="query",outcome="partial"}': 1,
      'gateway_operation_duration_seconds_count{kind="mutation",outcome="ok"}': 1,
      gateway_fields_refused_total: 1,
      'gateway_subgraph_fetch_duration_seconds_count{subgraph="stock",outcome="ok"}': 2,
      'gateway_subgraph_breaker{subgraph="stock"}': 0,
    });
    expect(samples.get('process_cpu_seconds_total')).toBeGreaterThan(0);
  });

  it('[GW-6c] count what becomes of a subgraph that fails', async () => {
    const stock = await serveBehaviour((response) => answerJson(response, '{}', 503));
    const { transports } = createFixtureTransports(shopGraph);
    const { ask, gateway } = await startSystemForTest(shopGraph, {
      ...onAnyPort,
      transports: { ...transports, stock: transportTo(stock) },
      resilience: { breaker: { minimumFetches: 4 }, retries: { attempts: 1, pauseMilliseconds: 1 } },
    });
    for (let count = 0; count < 3; count += 1) await ask('{ shops { items } }');
    expect(Object.fromEntries(await scrape(gateway.metricsUrl))).toMatchObject({
      'gateway_subgraph_fetch_duration_seconds_count{subgraph="stock",outcome="busy"}': 2,
      'gateway_subgraph_fetch_duration_seconds_count{subgraph="stock",outcome="open"}': 1,
      'gateway_subgraph_retries_total{subgraph="stock"}': 2,
      'gateway_subgraph_breaker{subgraph="stock"}': 1,
    });
  });

  it('[GW-6c] name no person, no operation and no path that a client has chosen', async () => {
    const { ask, gateway } = await startSystemForTest(shopGraph, onAnyPort);
    await ask('query ChosenByClient { shops { name } }', {
      as: 'ada',
      headers: { 'x-request-id': 'chosen-by-client' },
    });
    await fetch(`${gateway.url}/chosen/by/client`);
    const names = [...(await scrape(gateway.metricsUrl)).keys()].join('\n');
    expect(names).toContain('gateway_request_duration_seconds_count{route="none",status="404"}');
    for (const chosen of ['ChosenByClient', 'chosen', 'ada']) expect(names).not.toContain(chosen);
  });

  it('[GW-6c] are on a port of their own on this machine, and only when wanted', async () => {
    const { gateway } = await startSystemForTest(shopGraph, onAnyPort);
    expect((await fetch(`${gateway.url}/metrics`)).status).toBe(404);
    expect(gateway.metricsUrl).toMatch(/^http:\/\/127\.0\.0\.1:/);
    expect((await fetch(`${gateway.metricsUrl}/more`)).status).toBe(404);
    expect((await fetch(gateway.metricsUrl ?? '', { method: 'POST' })).status).toBe(404);
    await gateway.stop();
    await expect(fetch(gateway.metricsUrl ?? '')).rejects.toThrow();
    expect((await startSystemForTest(shopGraph)).gateway.metricsUrl).toBeNull();
  });

  it('[GW-6c] whose port is taken keep the gateway from starting', async () => {
    const { gateway } = await startSystemForTest(shopGraph, onAnyPort);
    const identity = await createFixtureIdentity();
    const other = await createGateway({
      supergraphSdl: composeFixture(shopGraph),
      transports: createFixtureTransports(shopGraph).transports,
      callerSecret: CALLER_SECRET,
      tokens: { issuer: 'issuer', audiences: ['graph'], jwks: identity.jwks },
      principals: identity.principals,
      logger: createLogRecorder().logger,
      metrics: { port: Number(new URL(gateway.metricsUrl ?? '').port) },
    });
    await expect(other.listen(0)).rejects.toThrow('EADDRINUSE');
    await other.stop();
  });
});
