import { anonymousCaller, CALLER_HEADER, createCallerSigner } from '@account-center/claims';
import { DomainError } from '@account-center/kit';
import { newId, withEnterprise } from '@account-center/kit/database';
import { publish } from '@account-center/kit/events';
import { scalars } from '@account-center/kit/graphql';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SECRET, type Sample, startSample } from './sample.ts';

const sdl = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@requiresScopes", "@authenticated"])
  type Query { open: String  guarded: String @requiresScopes(scopes: [["a:b:c"]])  mine: String @authenticated  broken: String  on(day: Date!): String }
  scalar Date
  type Mutation { forget: String  refuse: String }
`;
const inputsSdl = `
  directive @requiresPermission(permissions: [[String!]!]!) repeatable on ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION | ENUM_VALUE
  input Filter { name: String  secret: String @requiresPermission(permissions: [["secret:give"]])  not: [Filter!]  order: Order = PAIN }
  enum Order { NAME  PAIN @requiresPermission(permissions: [["pain:give"]]) }
  extend type Query {
    find(where: Filter  all: Boolean = false @requiresPermission(permissions: [["all:give"]])  order: Order = PAIN): String
  }
`;
const resolvers = {
  Date: scalars.Date,
  Query: {
    open: () => 'open',
    guarded: () => 'guarded',
    mine: () => 'mine',
    find: () => 'found',
    on: () => 'that day',
    broken: () => {
      throw new Error('the database password is 12345');
    },
  },
  Mutation: {
    forget: () => 'done without a trace',
    refuse: () => {
      throw new DomainError('SCHEDULE_CLOSED', 'It is too late.');
    },
  },
};

let sample: Sample;
beforeAll(async () => {
  sample = await startSample({ sdl: sdl + inputsSdl, resolvers, unrestricted: ['open'] });
});
afterAll(() => sample.stop());

const deliveredEvents = (type: string) =>
  sample.delivered.flatMap(({ events }) => events).filter((event) => event.type === type);

describe('a subgraph', () => {
  test('[GW-12] answers nothing without a signed caller, or with a forged one', async () => {
    const forged = `${createCallerSigner({ issuer: 'gateway', secret: SECRET }).sign(anonymousCaller)}x`;
    const other = createCallerSigner({ issuer: 'gateway', secret: `another-${SECRET}` }).sign(anonymousCaller);
    for (const token of [undefined, 'e30.e30', forged, other]) {
      const headers: Record<string, string> = token ? { [CALLER_HEADER]: token } : {};
      const answer = await sample.subgraph.execute({ query: '{ open }', headers });
      expect(answer.data).toBeUndefined();
      expect(answer.errors?.[0]?.extensions?.code).toBe('CALLER_NOT_TRUSTED');
    }
  });

  test('[GW-27] checks permissions again, whatever the gateway let through', async () => {
    expect((await sample.run('{ open guarded }')).errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
    const refused = await sample.run('{ open guarded mine }', { kind: 'member', permissions: ['x:y:z'] });
    expect(refused.data).toEqual({ open: 'open', guarded: null, mine: 'mine' });
    const [error] = refused.errors ?? [];
    expect(error?.extensions).toMatchObject({ code: 'UNAUTHORIZED_FIELD_OR_TYPE', permissions: [['a:b:c']] });
    const allowed = await sample.run('{ guarded }', { kind: 'member', permissions: ['a:b:c'] });
    expect(allowed.data).toEqual({ guarded: 'guarded' });
  });

  test('[GW-23] [GW-27] checks again what is put into arguments, input fields and enums', async () => {
    const given: [argumentsText: string, permission: string][] = [
      ['all: true', 'all:give'],
      ['all: null', 'all:give'],
      ['where: { secret: "x" }', 'secret:give'],
      ['where: { secret: null }', 'secret:give'],
      ['where: { not: [{ name: "x" }, { not: { secret: "x" } }] }', 'secret:give'],
      ['where: { name: "x", order: NAME }, order: NAME, all: true', 'all:give'],
    ];
    for (const [argumentsText, permission] of given) {
      const query = `{ find(${argumentsText}) }`;
      const refused = await sample.run(query, { kind: 'member', permissions: ['x:y:z'] });
      const extensions = { code: 'UNAUTHORIZED_FIELD_OR_TYPE', permissions: [[permission]] };
      expect({ query, ...refused }).toMatchObject({ query, data: { find: null }, errors: [{ extensions }] });
      const allowed = await sample.run(query, { kind: 'member', permissions: [permission] });
      expect({ query, ...allowed }).toMatchObject({ query, data: { find: 'found' } });
    }
    const openArguments = 'where: { not: [{ order: NAME }] }, order: PAIN, all: false';
    for (const query of ['{ find }', '{ find(where: { name: "x" }) }', `{ find(${openArguments}) }`]) {
      expect(await sample.run(query, { kind: 'member', permissions: [] })).toMatchObject({ data: { find: 'found' } });
    }
  });

  test('[ID-12] refuses a restricted caller every root field but those that are left open', async () => {
    const caller = { kind: 'member' as const, enterpriseId: sample.enterpriseId, permissions: ['a:b:c'] };
    const refused = await sample.run('{ open guarded mine }', { ...caller, restriction: 'DO_THIS_FIRST' });
    expect(refused.data).toEqual({ open: 'open', guarded: null, mine: null });
    expect(refused.errors?.map(({ extensions }) => extensions?.code)).toEqual(['DO_THIS_FIRST', 'DO_THIS_FIRST']);
    const mutation = await sample.run('mutation { refuse }', { ...caller, restriction: 'DO_THIS_FIRST' });
    expect(mutation.errors?.[0]?.extensions?.code).toBe('DO_THIS_FIRST');
    expect((await sample.run('{ open guarded mine }', caller)).errors).toBeUndefined();
  });

  test('hides what an unexpected error says', async () => {
    const answer = await sample.run('{ broken }');
    expect(JSON.stringify(answer)).not.toContain('12345');
    expect(answer.errors?.[0]?.extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR' });
  });

  test('tells which value of a request is none of its type', async () => {
    const query = 'query($day: Date!) { on(day: $day) }';
    const headers = {
      [CALLER_HEADER]: createCallerSigner({ issuer: 'gateway', secret: SECRET }).sign(anonymousCaller),
    };
    for (const asked of [
      { query, variables: { day: 'tomorrow' } },
      { query: '{ on(day: "tomorrow") }', variables: {} },
    ]) {
      const [error] = (await sample.subgraph.execute({ ...asked, headers })).errors ?? [];
      expect(error?.message).toContain('Date must be a calendar day');
      expect(error?.extensions?.code).not.toBe('INTERNAL_SERVER_ERROR');
    }
  });

  test('[ID-59] takes a mutation without an audit entry for a defect, and records a refusal', async () => {
    const caller = { kind: 'member' as const, enterpriseId: sample.enterpriseId };
    const forgetful = await sample.run('mutation { forget }', caller);
    expect(forgetful.errors?.[0]?.extensions?.code).toBe('INTERNAL_SERVER_ERROR');
    expect((await sample.run('mutation { refuse }', caller)).errors?.[0]?.extensions?.code).toBe('SCHEDULE_CLOSED');
    expect(deliveredEvents('audit.recorded').map(({ payload }) => payload)).toContainEqual(
      expect.objectContaining({ action: 'refuse', result: 'SCHEDULE_CLOSED' }),
    );
  });

  test('delivers an event if and only if its transaction commits', async () => {
    const { enterpriseId } = sample;
    const publishOne = (payload: string, fail: boolean) =>
      withEnterprise(sample.subgraph.runtime.db, enterpriseId, async (tx) => {
        await publish(tx, { enterpriseId, type: 'a.b', payload });
        if (fail) throw new Error('undone');
      });
    await expect(publishOne('undone', true)).rejects.toThrow('undone');
    await publishOne('kept', false);
    const payloads = () => deliveredEvents('a.b').map(({ payload }) => payload);
    await expect.poll(payloads).toEqual(['kept']);
  });

  test('sees no row without an enterprise, and none of another', async () => {
    const { db } = sample.subgraph.runtime;
    const count = sql`select count(*)::int as n from outbox`;
    const mine = await withEnterprise(db, sample.enterpriseId, (tx) => tx.execute<{ n: number }>(count));
    const others = await withEnterprise(db, newId(), (tx) => tx.execute<{ n: number }>(count));
    expect(mine[0]?.n).toBeGreaterThan(0);
    expect(others[0]?.n).toBe(0);
    await expect(db.execute(count)).rejects.toThrow();
  });
});
