import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { shopGraph } from './support/shop.ts';
import { type FixtureSystem, type GraphqlAnswer, startSystemForTest } from './support/system.ts';

const WINDOW = { windowSeconds: 300 };
const quotas = { anonymous: { requests: 3 }, account: { requests: 5, cost: 100 }, app: { requests: 6 } };
const statuses = (answers: readonly GraphqlAnswer[]) => answers.map(({ status }) => status);

async function askTimes(count: number, ask: () => Promise<GraphqlAnswer>): Promise<GraphqlAnswer[]> {
  const answers: GraphqlAnswer[] = [];
  for (let round = 0; round < count; round += 1) answers.push(await ask());
  return answers;
}

const asStranger = (system: FixtureSystem) => () => system.ask('{ __typename }');
const as = (system: FixtureSystem, subject: string) => () => system.ask('{ __typename }', { as: subject });

describe('rate limits', () => {
  it('[GW-31a] refuse an account that has used up its requests, and nobody else', async () => {
    const system = await startSystemForTest(shopGraph, { rateLimit: { ...WINDOW, ...quotas } });
    system.identity.grant('ada');
    system.identity.grant('bo');
    const answers = await askTimes(6, as(system, 'ada'));
    expect(statuses(answers)).toEqual([200, 200, 200, 200, 200, 429]);
    const { errors, headers } = answers[5] as GraphqlAnswer;
    const retryAfterSeconds = Number(headers.get('retry-after'));
    expect(errors[0]?.extensions).toEqual({ code: 'RATE_LIMITED', limit: 'requests', maximum: 5, retryAfterSeconds });
    expect(retryAfterSeconds).toBeGreaterThan(290);
    expect(retryAfterSeconds).toBeLessThanOrEqual(300);
    expect(statuses(await askTimes(1, as(system, 'bo')))).toEqual([200]);
    expect(statuses(await askTimes(1, asStranger(system)))).toEqual([200]);
  });

  it('[GW-31a] tell with every answer what is left, in the standard headers', async () => {
    const system = await startSystemForTest(shopGraph, { rateLimit: { ...WINDOW, ...quotas } });
    system.identity.grant('ada');
    await system.ask('{ shops { id } }', { as: 'ada' });
    const { headers } = await system.ask('{ shops { id } }', { as: 'ada', headers: { 'x-operation-cost': '?' } });
    expect(headers.get('ratelimit-policy')).toBe('"requests";q=5;w=300, "cost";q=100;w=300');
    expect(headers.get('ratelimit')).toMatch(/^"requests";r=3;t=(29\d|300), "cost";r=80;t=(29\d|300)$/);
    expect([headers.get('ratelimit-limit'), headers.get('ratelimit-remaining')]).toEqual(['5', '3']);
    expect(Number(headers.get('ratelimit-reset'))).toBeGreaterThan(290);
    expect([headers.get('x-operation-cost'), headers.get('retry-after')]).toEqual(['10', null]);
  });

  it('[GW-31a] refuse an account that has used up its cost points, before a subgraph is asked', async () => {
    const account = { requests: 100, cost: 25 };
    const system = await startSystemForTest(shopGraph, { rateLimit: { ...WINDOW, account } });
    system.identity.grant('ada');
    const answers = await askTimes(3, () => system.ask('{ shops { id } }', { as: 'ada' }));
    expect(statuses(answers)).toEqual([200, 200, 429]);
    expect(answers[2]?.errors[0]?.extensions).toMatchObject({ code: 'RATE_LIMITED', limit: 'cost', maximum: 25 });
    expect(answers[2]?.headers.get('ratelimit-limit')).toBe('25');
    expect(system.calls).toHaveLength(2);
  });

  it('[GW-31a] count strangers by their address, and tokens that do not hold like no token', async () => {
    const system = await startSystemForTest(shopGraph, { rateLimit: { ...WINDOW, ...quotas }, trustProxy: true });
    const from = (address: string, token?: string) => () =>
      system.ask('{ __typename }', { headers: { 'x-forwarded-for': address }, ...(token ? { token } : {}) });
    expect(statuses(await askTimes(3, from('198.51.100.7', 'a.b.c')))).toEqual([401, 401, 401]);
    expect(statuses(await askTimes(1, from('198.51.100.7', 'a.b.c')))).toEqual([429]);
    expect(statuses(await askTimes(1, from('198.51.100.7')))).toEqual([429]);
    expect(statuses(await askTimes(1, from('198.51.100.8')))).toEqual([200]);
    const sameNetwork = ['2001:db8:1:2::1', '2001:db8:1:2:ffff::', '2001:db8:1:2:3:4:5:6'];
    for (const address of sameNetwork) expect(statuses(await askTimes(1, from(address)))).toEqual([200]);
    expect(statuses(await askTimes(1, from('2001:db8:1:2::9')))).toEqual([429]);
    expect(statuses(await askTimes(1, from('2001:db8:1:3::1')))).toEqual([200]);
  });

  it('[GW-31a] hold an app to its own quota', async () => {
    const apps = { crawler: { requests: 2 } };
    const system = await startSystemForTest(shopGraph, { rateLimit: { ...WINDOW, ...quotas, apps } });
    for (const app of ['crawler', 'payroll']) system.identity.grantApp(app);
    expect(statuses(await askTimes(3, as(system, 'crawler')))).toEqual([200, 200, 429]);
    expect(statuses(await askTimes(7, as(system, 'payroll')))).toEqual([200, 200, 200, 200, 200, 200, 429]);
  });

  it('[GW-31a] can be turned off', async () => {
    const { ask } = await startSystemForTest(shopGraph, { rateLimit: false });
    expect((await ask('{ __typename }')).headers.get('ratelimit')).toBeNull();
  });
});

const hasRedis = spawnSync('redis-server', ['--version']).status === 0;

async function startRedis(folder: string): Promise<ChildProcess> {
  const redis = spawn('redis-server', ['--port', '0', '--unixsocket', join(folder, 'redis'), '--save', ''], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const chunk of redis.stdout) if (String(chunk).includes('ready to accept connections')) break;
  return redis;
}

describe('rate limits of several gateways', () => {
  it('[GW-31b] are counted together in Redis, and by each gateway while Redis is away', async ({ skip }) => {
    if (!hasRedis) skip('There is no redis-server on this machine.');
    const folder = await mkdtemp(join(tmpdir(), 'gateway-redis-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const redis = await startRedis(folder);
    onTestFinished(async () => {
      if (redis.exitCode !== null || redis.signalCode !== null) return;
      redis.kill('SIGKILL');
      await once(redis, 'exit');
    });
    const rateLimit = { ...WINDOW, anonymous: { requests: 60 }, redisUrl: `unix://${join(folder, 'redis')}` };
    const first = await startSystemForTest(shopGraph, { rateLimit });
    const second = await startSystemForTest(shopGraph, { rateLimit });
    const remaining = async (system: FixtureSystem) =>
      Number((await asStranger(system)()).headers.get('ratelimit-remaining'));
    // As soon as both are connected, the one goes on where the other was.
    await expect.poll(async () => (await remaining(first)) - (await remaining(second))).toBe(1);
    while ((await remaining(first)) > 0);
    expect(statuses(await askTimes(1, asStranger(second)))).toEqual([429]);

    redis.kill('SIGKILL');
    await once(redis, 'exit');
    const alone = await remaining(second);
    expect(alone).toBeGreaterThan(0);
    expect(await remaining(second)).toBe(alone - 1);
    const refused = (await askTimes(alone, asStranger(second))).at(-1);
    expect(refused?.status).toBe(429);
    expect(second.logs.filter(({ message }) => message.startsWith('Redis is unavailable'))).toHaveLength(1);
  });
});
