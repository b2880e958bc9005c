import type { FixtureSubgraph } from './subgraphs.ts';

const LINK = `extend schema @link(
  url: "https://specs.apollo.dev/federation/v2.9"
  import: ["@key", "@interfaceObject", "@shareable"]
)
`;

export const media = [
  { __typename: 'Book', id: 'm1', title: 'Emma', name: 'emma', pages: 400 },
  { __typename: 'Film', id: 'm2', title: 'Alien', name: 'alien', size: 70 },
  { __typename: 'Song', id: 'm3', title: 'Help', length: 140 },
];
export const shelf = { __typename: 'Shelf', name: 'shelf' };
const mediumOf = ({ id }: { id: string }) => media.find((medium) => medium.id === id) ?? null;

/** Interfaces that have some of their objects in common, and imply each other or not. */
const catalogue: FixtureSubgraph = {
  name: 'catalogue',
  sdl: `${LINK}
    type Query { media: [Medium!] named: [Named] things: [Thing] film: Film }
    interface Medium @key(fields: "id") { id: ID! title: String }
    interface Named { name: String }
    interface Sized implements Named { name: String size: Int }
    type Book implements Medium & Named @key(fields: "id") { id: ID! title: String name: String pages: Int }
    type Film implements Medium & Sized & Named @key(fields: "id") { id: ID! title: String name: String size: Int }
    type Song implements Medium @key(fields: "id") { id: ID! title: String length: Int }
    type Shelf implements Named { name: String }
    union Thing = Book | Film | Shelf`,
  resolvers: {
    Query: {
      media: () => media,
      named: () => [media[0], media[1], shelf],
      things: () => [shelf, null, media[1]],
      film: () => media[1],
    },
    Medium: { __resolveReference: mediumOf },
    Book: { __resolveReference: mediumOf },
    Film: { __resolveReference: mediumOf },
    Song: { __resolveReference: mediumOf },
  },
};

/** Knows an interface as an object. */
const ratings: FixtureSubgraph = {
  name: 'ratings',
  sdl: `${LINK}
    type Query { best: Medium rated: [Medium] }
    type Medium @key(fields: "id") @interfaceObject { id: ID! stars: Int next: Medium related: [Medium!] }`,
  resolvers: {
    Query: { best: () => ({ id: 'm1' }), rated: () => media.map(({ id }) => ({ id })) },
    Medium: {
      __resolveReference: (reference: object) => reference,
      stars: ({ id }: { id: string }) => Number(id.slice(1)),
      next: ({ id }: { id: string }) => (id === 'm3' ? null : { id: `m${Number(id.slice(1)) + 1}` }),
      related: ({ id }: { id: string }) =>
        media.filter((medium) => medium.id !== id).map((medium) => ({ id: medium.id })),
    },
  },
};

export const mediaGraph = [catalogue, ratings];
