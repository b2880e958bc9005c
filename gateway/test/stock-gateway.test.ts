import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shopGraph } from './support/shop.ts';
import { composeFixture, createFixtureTransports } from './support/subgraphs.ts';
import { type FixtureSystem, startFixtureSystem } from './support/system.ts';

const OPERATIONS: [query: string, variables?: Record<string, unknown>][] = [
  ['{ shops { name items } }'],
  ['{ shops { items } greet(name: "you") }'],
  [
    'query Page($name: String!) { hello: greet(name: $name) shops { __typename title: name ...Stock } } fragment Stock on Shop { items shelves }',
    { name: 'you' },
  ],
  ['query ($no: Boolean!) { shops { name items @skip(if: $no) } }', { no: false }],
  ['query ($no: Boolean!) { shops { name items @skip(if: $no) } }', { no: true }],
  ['{ __typename shops { __typename } }'],
  ['{ __type(name: "Shop") { kind fields { name } } shops { name } }'],
  ['query ($name: String!) { greet(name: $name) }', {}],
];

/** The stock gateway refuses graphs with rules. */
const graph = shopGraph.map((subgraph) => ({
  ...subgraph,
  sdl: subgraph.sdl.replaceAll(/ @requiresScopes\(.*?\)|, "@requiresScopes"|, "@authenticated"/g, ''),
}));

async function startStockGateway(): Promise<ApolloServer> {
  const { transports } = createFixtureTransports(graph);
  const gateway = new ApolloGateway({
    supergraphSdl: composeFixture(graph),
    buildService: ({ name }) => ({
      process: async ({ request }) =>
        (await transports[name]?.execute({
          query: request.query ?? '',
          variables: request.variables ?? {},
          operationName: request.operationName ?? null,
          headers: {},
        })) as never,
    }),
  });
  const server = new ApolloServer({ gateway, introspection: true });
  await server.start();
  return server;
}

describe('beside the gateway of @apollo/gateway', () => {
  let ours: FixtureSystem;
  let stock: ApolloServer;
  beforeAll(async () => {
    [ours, stock] = await Promise.all([startFixtureSystem(graph), startStockGateway()]);
  });
  afterAll(() => Promise.all([ours.gateway.stop(), stock.stop()]));

  it('[GW-1] [GW-4] answers the same data', async () => {
    for (const [query, variables = {}] of OPERATIONS) {
      const { body } = await stock.executeOperation({ query, variables });
      const expected = body.kind === 'single' ? body.singleResult : null;
      const answer = await ours.ask(query, { variables });
      expect([query, answer.data]).toEqual([query, JSON.parse(JSON.stringify({ data: expected?.data })).data]);
      expect(answer.errors.length).toBe(expected?.errors?.length ?? 0);
    }
  });
});
