import { createCallerVerifier } from '@account-center/caller';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CALLER_SECRET, type FixtureSystem, startFixtureSystem } from './support/system.ts';
import type { FixtureSubgraph } from './support/subgraphs.ts';

const HEADER = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])\n';

const shops: FixtureSubgraph = {
  name: 'shops',
  sdl: `${HEADER}
    type Query { shops: [Shop!]!  greet(name: String!): String }
    type Mutation { open(name: String!): Shop }
    type Shop @key(fields: "id") { id: ID! name: String }`,
  resolvers: {
    Query: {
      shops: () => [{ id: '1', name: 'North' }],
      greet: (_source, { name }: { name?: string }) => `hello ${name}`,
    },
    Mutation: { open: (_source, { name }: { name?: string }) => ({ id: '2', name }) },
  },
};
const stock: FixtureSubgraph = {
  name: 'stock',
  sdl: `${HEADER} type Shop @key(fields: "id") { id: ID! items: Int }`,
  resolvers: { Shop: { __resolveReference: (shop: { id: string }) => ({ ...shop, items: 7 }) } },
};

describe('serving', () => {
  let system: FixtureSystem;
  beforeAll(async () => {
    system = await startFixtureSystem([shops, stock]);
    system.identity.grant('ada', 'shop:read');
  });
  afterAll(() => system.gateway.stop());

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
      const caller = createCallerVerifier({ secret: CALLER_SECRET }).verify(headers['x-caller']);
      expect(caller).toMatchObject({ subject: 'ada', permissions: ['shop:read'], ip: '127.0.0.1', userAgent: 'tests' });
    }
  });
});
