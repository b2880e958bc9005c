import { type Caller, anonymousCaller, CALLER_HEADER, createCallerSigner } from '@account-center/caller';
import {
  createLogger,
  DomainError,
  newId,
  publish,
  type RunningSubgraph,
  startSubgraph,
  withEnterprise,
} from '@account-center/kit';
import { type ClonedDatabases, cloneDatabases } from '@account-center/testing';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const secret = 'a-secret-that-is-long-enough-for-hmac-sha-256';
const sdl = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@requiresScopes", "@authenticated"])
  type Query { open: String  guarded: String @requiresScopes(scopes: [["a:b:c"]])  mine: String @authenticated  broken: String }
  type Mutation { forget: String  refuse: String }
`;
const resolvers = {
  Query: {
    open: () => 'open',
    guarded: () => 'guarded',
    mine: () => 'mine',
    broken: () => {
      throw new Error('the database password is 12345');
    },
  },
  Mutation: {
    forget: () => 'done without a trace',
    refuse: () => {
      throw new DomainError('TOO_LATE', 'It is too late.');
    },
  },
};

let databases: ClonedDatabases;
let subgraph: RunningSubgraph;
const delivered: { consumer: string; type: string; enterpriseId: string; payload: unknown }[] = [];
const enterpriseId = newId();

beforeAll(async () => {
  databases = await cloneDatabases();
  subgraph = await startSubgraph(
    { name: 'sms', sdl, resolvers, extendContext: (context) => context },
    {
      databaseUrl: databases.urls.sms.loginUrl,
      callerSecret: secret,
      files: { directory: '/nonexistent', secret },
      siblings: {},
      consumers: new Map([['identity', new Set(['audit.recorded', 'a.b'])]]),
      eventTransport: {
        deliver: async (consumer, { events }) => {
          delivered.push(...events.map((event) => ({ consumer, ...event })));
        },
      },
      log: createLogger({ name: 'test', level: 'silent' }),
    },
  );
});
afterAll(async () => {
  await subgraph.stop();
  await databases.drop();
});

const signer = createCallerSigner({ issuer: 'gateway', secret });
const run = (query: string, caller: Partial<Caller> = {}) =>
  subgraph.execute({ query, headers: { [CALLER_HEADER]: signer.sign({ ...anonymousCaller, ...caller }) } });

describe('a subgraph', () => {
  test('[GW-12] answers nothing without a signed caller, or with a forged one', async () => {
    for (const headers of [
      {},
      { [CALLER_HEADER]: 'e30.e30' },
      { [CALLER_HEADER]: `${signer.sign(anonymousCaller)}x` },
    ]) {
      const answer = await subgraph.execute({ query: '{ open }', headers: headers as Record<string, string> });
      expect(answer.data).toBeUndefined();
      expect(answer.errors?.[0]?.extensions?.code).toBe('CALLER_NOT_TRUSTED');
    }
  });

  test('[GW-27] checks permissions again, whatever the gateway let through', async () => {
    expect((await run('{ open guarded }')).errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
    const refused = await run('{ open guarded mine }', { kind: 'member', permissions: ['x:y:z'] });
    expect(refused.data).toEqual({ open: 'open', guarded: null, mine: 'mine' });
    expect(refused.errors?.[0]?.extensions).toMatchObject({
      code: 'UNAUTHORIZED_FIELD_OR_TYPE',
      permissions: [['a:b:c']],
    });
    const allowed = await run('{ guarded }', { kind: 'member', permissions: ['a:b:c'] });
    expect(allowed.data).toEqual({ guarded: 'guarded' });
  });

  test('hides what an unexpected error says', async () => {
    const answer = await run('{ broken }');
    expect(JSON.stringify(answer)).not.toContain('12345');
    expect(answer.errors?.[0]?.extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR' });
  });

  test('[ID-59] takes a mutation without an audit entry for a defect, and records a refusal', async () => {
    const caller = { kind: 'member' as const, enterpriseId };
    expect((await run('mutation { forget }', caller)).errors?.[0]?.extensions?.code).toBe('INTERNAL_SERVER_ERROR');
    expect((await run('mutation { refuse }', caller)).errors?.[0]?.extensions?.code).toBe('TOO_LATE');
    expect(delivered).toContainEqual(
      expect.objectContaining({
        consumer: 'identity',
        enterpriseId,
        payload: expect.objectContaining({ action: 'refuse', result: 'TOO_LATE' }),
      }),
    );
  });

  test('delivers an event if and only if its transaction commits', async () => {
    const { db } = subgraph.runtime;
    const publishOne = (payload: string, fail: boolean) =>
      withEnterprise(db, enterpriseId, async (tx) => {
        await publish(tx, { enterpriseId, type: 'a.b', payload });
        if (fail) throw new Error('undone');
      });
    await expect(publishOne('undone', true)).rejects.toThrow('undone');
    await publishOne('kept', false);
    await expect
      .poll(() => delivered.filter(({ type }) => type === 'a.b').map(({ payload }) => payload), { timeout: 10_000 })
      .toEqual(['kept']);
  });

  test('sees no row without an enterprise, and none of another', async () => {
    const { db } = subgraph.runtime;
    const count = sql`select count(*)::int as n from outbox`;
    const mine = await withEnterprise(db, enterpriseId, (tx) => tx.execute<{ n: number }>(count));
    const others = await withEnterprise(db, newId(), (tx) => tx.execute<{ n: number }>(count));
    expect(mine[0]?.n).toBeGreaterThan(0);
    expect(others[0]?.n).toBe(0);
    await expect(db.execute(count)).rejects.toThrow();
  });
});
