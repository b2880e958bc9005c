import type { FixtureSubgraph } from './subgraphs.ts';

const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@authenticated", "@requiresScopes"])\n';

/** A small graph of two subgraphs for what is not about access rules. */
export const shops: FixtureSubgraph = {
  name: 'shops',
  sdl: `${LINK}
    type Query { shops: [Shop!]! greet(name: String!): String takings: Int @requiresScopes(scopes: [["takings:read"]]) }
    type Mutation { open(name: String!): Shop }
    type Shop @key(fields: "id") { id: ID! name: String }`,
  resolvers: {
    Query: {
      shops: () => [{ id: '1', name: 'North' }],
      greet: (_source, { name }: { name: string }) => `hello ${name}`,
      takings: () => 120,
    },
    Mutation: { open: (_source, { name }: { name: string }) => ({ id: '2', name }) },
  },
};

export const stock: FixtureSubgraph = {
  name: 'stock',
  sdl: `${LINK} type Shop @key(fields: "id") { id: ID! items: Int shelves: Int! }`,
  resolvers: { Shop: { __resolveReference: (shop: { id: string }) => ({ ...shop, items: 7, shelves: 3 }) } },
};

export const shopGraph = [shops, stock];
