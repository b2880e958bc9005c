import type { FixtureSubgraph } from './subgraphs.ts';

const LINK = `extend schema @link(
  url: "https://specs.apollo.dev/federation/v2.9"
  import: ["@key", "@external", "@requires", "@shareable", "@inaccessible", "@interfaceObject"]
)
`;

const cities = [
  { __typename: 'City', id: 'c1', name: 'Ghent', twin: { id: 'c2' }, kind: 'OLD' },
  { __typename: 'City', id: 'c2', name: 'Bergen', twin: { id: 'c1' }, kind: 'OLD' },
];
const city = (id: string) => cities.find((candidate) => candidate.id === id) ?? null;

/** Cities that are in a response several times, at several places, as one type and as another. */
export const atlas: FixtureSubgraph = {
  name: 'atlas',
  sdl: `${LINK}
    type Query { cities: [City!]! capital: City routes: [Route!]! sights: [Sight] city(id: ID!): City secret: Hidden }
    type Mutation { first(by: Int!): Int second(by: Int!): Int }
    type Route { from: City! to: City! }
    type City @key(fields: "id") { id: ID! name: String twin: City kind: Kind mayor: Mayor }
    type Mayor { name: String motto: String! }
    enum Kind { OLD NEW LOST @inaccessible }
    interface Sight @key(fields: "id") { id: ID! label: String }
    type Tower implements Sight @key(fields: "id") { id: ID! label: String height: Int }
    type Ruin implements Sight @key(fields: "id") @inaccessible { id: ID! label: String }
    type Hidden { x: Int }`,
  resolvers: {
    Query: {
      cities: () => cities,
      capital: () => cities[0],
      routes: () => [
        { from: cities[0], to: cities[1] },
        { from: cities[1], to: cities[0] },
      ],
      sights: () => [{ __typename: 'Tower', id: 's1', label: 'Belfry', height: 91 }],
      city: (_source, { id }: { id: string }) => city(id),
    },
    Mutation: { first: (_source, { by }: { by: number }) => by, second: (_source, { by }: { by: number }) => by },
    City: {
      __resolveReference: ({ id }: { id: string }) => city(id),
      twin: ({ twin }: { twin: { id: string } }) => city(twin.id),
    },
  },
};

export const weather: FixtureSubgraph = {
  name: 'weather',
  sdl: `${LINK}
    type Mutation { third(by: Int!): Int }
    type City @key(fields: "id") { id: ID! name: String @external rain(in: Int): Int wind: Int! forecast: String @requires(fields: "name") constructor: String }
    type Sight @key(fields: "id") @interfaceObject { id: ID! isOpen: Boolean }`,
  resolvers: {
    Mutation: { third: (_source, { by }: { by: number }) => by },
    City: {
      __resolveReference: (reference: { id: string; name?: string }) => reference,
      rain: ({ id }: { id: string }) => (id === 'c1' ? 3 : 9),
      wind: () => 5,
      forecast: ({ name }: { name?: string }) => `rain in ${String(name)}`,
      constructor: () => 'built by rain',
    },
    Sight: { __resolveReference: ({ id }: { id: string }) => ({ __typename: 'Sight', id }), isOpen: () => true },
  },
};

export const placesGraph = [atlas, weather];
