import { describe, expect, it, onTestFinished } from 'vitest';
import type { GatewayOptions } from '../src/index.ts';
import { type Behaviour, answerJson, serveBehaviour, transportTo } from './support/http-subgraph.ts';
import { shopGraph } from './support/shop.ts';
import { createFixtureTransports } from './support/subgraphs.ts';
import { startSystemForTest } from './support/system.ts';

const QUERY = '{ shops { items } }';
const MUTATION = 'mutation { open(name: "South") { name } }';
const stocked = '{"data":{"_entities":[{"items":7}]}}';
const opened = '{"data":{"open":{"name":"South"}}}';

/** The graph with one subgraph that behaves as told over HTTP. */
async function startWith(name: 'shops' | 'stock', behave: Behaviour, options: Partial<GatewayOptions> = {}) {
  const subgraph = await serveBehaviour(behave);
  const { transports } = createFixtureTransports(shopGraph);
  const system = await startSystemForTest(shopGraph, {
    transports: { ...transports, [name]: transportTo(subgraph) },
    ...options,
  });
  return { ...system, requests: subgraph.requests };
}

const hangUp: Behaviour = (response) => void response.socket?.destroy();

/** Breakers that act after ten fetches; `openMilliseconds` is more than a test takes unless given. */
const quickBreaker = (openMilliseconds = 60_000): Partial<GatewayOptions> => ({
  resilience: { breaker: { minimumFetches: 10, openMilliseconds }, retries: { attempts: 0 } },
});

describe('a query that fails', () => {
  it('[GW-5] is sent again when its connection is lost, on a connection that was idle or a new one', async () => {
    const { ask, requests } = await startWith('stock', (response, request, number) =>
      number % 2 === 0 ? hangUp(response, request, number) : answerJson(response, stocked),
    );
    for (let round = 0; round < 4; round += 1) {
      expect((await ask(QUERY)).body).toEqual({ data: { shops: [{ items: 7 }] } });
    }
    expect(requests.length).toBeGreaterThan(4);
  });

  it('[GW-5] is sent again when the subgraph is overloaded, and not for any other status', async () => {
    for (const [status, attempts] of [
      [502, 3],
      [503, 3],
      [504, 3],
      [500, 1],
      [429, 1],
      [401, 1],
    ] as const) {
      const { ask, requests } = await startWith('stock', (response) => answerJson(response, '{}', status));
      expect((await ask(QUERY)).data).toEqual({ shops: [{ items: null }] });
      expect([status, requests.length]).toEqual([status, attempts]);
    }
  });

  it('[GW-5] is sent again within the deadline only', async () => {
    const answered = new Set<unknown>();
    const late: unknown[] = [];
    const { ask } = await startWith(
      'stock',
      (response, { headers }) => {
        if (answered.has(headers['x-request-id'])) late.push(headers['x-request-id']);
        answerJson(response, '{}', 503);
      },
      {
        limits: { subgraphMilliseconds: 100 },
        resilience: { breaker: { minimumFetches: 1_000 }, retries: { attempts: 5, pauseMilliseconds: 400 } },
      },
    );
    // A retry that was put off beyond its deadline would arrive while the later requests are answered.
    for (let count = 0; count < 20; count += 1) {
      const { errors, headers } = await ask(QUERY);
      expect(errors[0]?.extensions.code).toBe('SUBGRAPH_UNAVAILABLE');
      answered.add(headers.get('x-request-id'));
    }
    expect(late).toEqual([]);
  });

  it('[GW-5] costs a failing subgraph little more load than there was', async () => {
    const { ask, requests } = await startWith('stock', (response) => answerJson(response, '{}', 503), {
      resilience: { breaker: { minimumFetches: 1_000 }, retries: { pauseMilliseconds: 1 } },
    });
    for (let count = 0; count < 100; count += 1) await ask(QUERY);
    // Twenty retries are saved up, each fetch saves a tenth of one.
    expect(requests.length).toBeGreaterThanOrEqual(120);
    expect(requests.length).toBeLessThanOrEqual(131);
  });
});

describe('a mutation that fails', () => {
  it('[GW-5] is never sent again', async () => {
    const busy: Behaviour = (response) => answerJson(response, '{}', 503);
    for (const behave of [hangUp, busy]) {
      const { ask, requests } = await startWith('shops', behave);
      const { data, errors } = await ask(MUTATION);
      expect(data).toEqual({ open: null });
      expect(errors[0]?.extensions).toMatchObject({ code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'shops' });
      expect(requests).toHaveLength(1);
    }
  });

  it('[GW-5] is executed once at most when the subgraph hangs up on an idle connection', async () => {
    const { ask, requests } = await startWith('shops', (response, request, number) => {
      if (number % 2 === 0) return hangUp(response, request, number);
      return answerJson(response, opened);
    });
    expect((await ask(MUTATION)).data).toEqual({ open: { name: 'South' } });
    expect((await ask(MUTATION)).data).toEqual({ open: null });
    expect((await ask(MUTATION)).data).toEqual({ open: { name: 'South' } });
    expect(requests).toHaveLength(3);
  });

  it('[GW-5] goes out on a new connection when the idle one was closed before', async () => {
    const { ask, requests } = await startWith('shops', (response, { socket }) => {
      response.on('finish', () => setImmediate(() => socket.end()));
      answerJson(response, opened);
    });
    for (let count = 0; count < 10; count += 1) expect((await ask(MUTATION)).data).toEqual({ open: { name: 'South' } });
    expect(requests).toHaveLength(10);
  });
});

describe('a subgraph that keeps failing', () => {
  it('[GW-5] is left alone, and told as unavailable at once', async () => {
    const { ask, requests, logs } = await startWith(
      'stock',
      (response) => answerJson(response, '{}', 500),
      quickBreaker(),
    );
    for (let count = 0; count < 30; count += 1) {
      const { data, errors } = await ask(QUERY);
      expect(data).toEqual({ shops: [{ items: null }] });
      expect(errors[0]?.extensions).toMatchObject({ code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'stock' });
    }
    expect(requests).toHaveLength(10);
    expect(logs.filter(({ details }) => details.state === 'open')).toHaveLength(1);
  });

  it('[GW-5] is left alone when it is too slow, too', async () => {
    const { ask, logs } = await startWith('stock', () => undefined, {
      resilience: { breaker: { minimumFetches: 10, consecutiveTimeouts: 1_000, openMilliseconds: 60_000 } },
      limits: { subgraphMilliseconds: 50 },
    });
    await Promise.all(Array.from({ length: 10 }, () => ask(QUERY)));
    await ask(QUERY);
    const kinds = logs.flatMap(({ details: { kind } }) => (kind === undefined ? [] : [kind]));
    expect(kinds).toEqual([...Array.from({ length: 10 }, () => 'late'), 'open']);
  });

  it('[GW-5] is asked again by a single fetch after a while, and by all when that was answered', async () => {
    let ill = true;
    const { promise: released, resolve: release } = Promise.withResolvers<void>();
    onTestFinished(() => release());
    const { ask, requests } = await startWith(
      'stock',
      (response) => {
        if (ill) return answerJson(response, '{}', 500);
        void released.then(() => answerJson(response, stocked));
      },
      quickBreaker(300),
    );
    for (let count = 0; count < 10; count += 1) await ask(QUERY);
    ill = false;
    const many = async () => (await Promise.all(Array.from({ length: 5 }, () => ask(QUERY)))).map(({ data }) => data);
    const waiting: ReturnType<typeof many>[] = [];
    await expect.poll(() => (waiting.push(many()), requests.length), { interval: 50 }).toBe(11);
    const refused = many();
    // The first fetch is still on its way: nobody else may ask.
    expect(await refused).toEqual(Array.from({ length: 5 }, () => ({ shops: [{ items: null }] })));
    expect(requests).toHaveLength(11);
    release();
    await Promise.all(waiting);
    expect(await many()).toEqual(Array.from({ length: 5 }, () => ({ shops: [{ items: 7 }] })));
  });

  it('[GW-5] is left alone for another while when it still fails', async () => {
    const { ask, requests, logs } = await startWith(
      'stock',
      (response) => answerJson(response, '{}', 500),
      quickBreaker(200),
    );
    for (let count = 0; count < 10; count += 1) await ask(QUERY);
    await expect.poll(async () => (await ask(QUERY), requests.length)).toBe(11);
    const states = logs.map(({ details }) => details.state).filter((state) => state !== undefined);
    expect(states).toEqual(['open', 'half-open', 'open']);
  });
});

describe('a subgraph that hangs', () => {
  const hang: Behaviour = () => undefined;
  const impatient = { subgraphMilliseconds: 300 };

  it('[R12] costs the first pages their time and the others next to nothing, however few there are', async () => {
    const { ask, requests } = await startWith('stock', hang, {
      limits: impatient,
      resilience: { breaker: { openMilliseconds: 60_000 } },
    });
    for (let count = 0; count < 6; count += 1) {
      const { data, errors } = await ask(QUERY);
      expect([data, errors[0]?.extensions.code]).toEqual([{ shops: [{ items: null }] }, 'SUBGRAPH_UNAVAILABLE']);
    }
    expect(requests).toHaveLength(3);
  });

  it('[R12] is asked again by one page, which waits a short time only', async () => {
    const { ask, requests, logs } = await startWith('stock', hang, {
      limits: { subgraphMilliseconds: 5_000 },
      resilience: { breaker: { consecutiveTimeouts: 1, openMilliseconds: 1, probeMilliseconds: 50 } },
    });
    await ask(QUERY);
    await expect.poll(async () => (await ask(QUERY), requests.length)).toBeGreaterThan(1);
    const late = logs.filter(({ details }) => details.kind === 'late').map(({ details }) => String(details.err));
    expect(late[0]).toContain('within 5000 ms');
    expect(late[1]).toContain('within 50 ms');
  });

  it('[R12] keeps one page waiting once, in however many steps it asks', async () => {
    const { ask, requests } = await startWith('shops', hang, { limits: impatient });
    const { data } = await ask('query { shops { name } greet(name: "you") }');
    expect(data).toEqual(null);
    expect(requests).toHaveLength(1);
  });

  it('[R12] is not left alone for time-outs with answers between them', async () => {
    const { ask, requests } = await startWith(
      'stock',
      (response, _request, number) => {
        if (number % 3 === 0) answerJson(response, stocked);
      },
      { limits: { subgraphMilliseconds: 400 } },
    );
    for (let count = 0; count < 6; count += 1) await ask(QUERY);
    expect(requests).toHaveLength(6);
  });
});

describe('a subgraph that works', () => {
  it('[GW-5] is not left alone for errors in GraphQL, refusals, or a failure now and then', async () => {
    const answers = [
      ['{"data":null,"errors":[{"message":"no"}]}', 200],
      ['{"errors":[{"message":"no"}]}', 400],
      ['{}', 403],
      ['{}', 429],
      ['{}', 500],
    ] as const;
    const { ask, requests } = await startWith(
      'stock',
      (response, _request, number) => {
        const [body, status] = answers[number % answers.length] ?? answers[0];
        answerJson(response, body, status);
      },
      quickBreaker(),
    );
    for (let count = 0; count < 40; count += 1) await ask(QUERY);
    expect(requests).toHaveLength(40);
  });
});
