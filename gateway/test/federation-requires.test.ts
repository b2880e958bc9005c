import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FixtureSubgraph } from './support/subgraphs.ts';
import { type FixtureSystem, startFixtureSystem } from './support/system.ts';

const link = (...names: string[]) =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ${JSON.stringify(names)})\n`;

interface Parcel {
  code: string;
  weight: number;
  fee?: number;
}
/** Fees in cents; a dollar is two of the other. */
const parcels = [
  { code: 'p1', weight: 2, label: 'one', fee: 100 },
  { code: 'p2', weight: 3, label: 'two', fee: 300 },
];
const feeIn = ({ fee }: { fee: number }, { currency }: { currency: string }) => (currency === 'USD' ? fee : fee * 2);

const depot: FixtureSubgraph = {
  name: 'depot',
  sdl: `${link('@key')}
    type Query { parcels: [Parcel!]! }
    type Parcel @key(fields: "code") { code: ID! label: String weight: Int fee(currency: String!): Int round: Round }
    type Round { stops(first: Int! = 2): [Stop!] }
    type Stop { street: String }`,
  resolvers: {
    Query: { parcels: () => parcels },
    Parcel: {
      __resolveReference: ({ code }: { code: string }) => parcels.find((parcel) => parcel.code === code),
      fee: feeIn,
      round: () => ({}),
    },
    Round: {
      stops: (_round, { first }: { first: number }) => ['A', 'B', 'C'].slice(0, first).map((street) => ({ street })),
    },
  },
};

const insurance: FixtureSubgraph = {
  name: 'insurance',
  sdl: `${link('@key', '@external', '@requires')}
    type Parcel @key(fields: "code") {
      code: ID!
      weight: Int @external
      fee(currency: String!): Int @external
      round: Round @external
      premium: Int @requires(fields: "fee(currency: \\"USD\\") weight")
      premiumAbroad: Int @requires(fields: "fee(currency: \\"EUR\\") weight")
      route: String @requires(fields: "round { stops(first: 3) { street } }")
    }
    type Round @external { stops(first: Int! = 2): [Stop!] }
    type Stop @external { street: String }`,
  resolvers: {
    Parcel: {
      premium: ({ fee, weight }: Required<Parcel>) => fee * weight,
      premiumAbroad: ({ fee, weight }: Required<Parcel>) => fee * weight,
      route: ({ round }: { round: { stops: { street: string }[] } }) =>
        round.stops.map(({ street }) => street).join(''),
    },
  },
};

let system: FixtureSystem;
beforeAll(async () => {
  system = await startFixtureSystem([depot, insurance]);
});
afterAll(() => system.gateway.stop());

const ask = async (query: string, variables?: Record<string, unknown>) => {
  const { data, errors } = await system.ask(query, variables ? { variables } : {});
  expect(errors).toEqual([]);
  return data?.parcels;
};

describe('fields that require others with arguments', () => {
  it('[GW-3] gets two fields that require the same one with different arguments right', async () => {
    expect(await ask('{ parcels { premium premiumAbroad } }')).toEqual([
      { premium: 200, premiumAbroad: 400 },
      { premium: 900, premiumAbroad: 1_800 },
    ]);
    expect(await ask('{ parcels { premiumAbroad premium route } }')).toEqual([
      { premiumAbroad: 400, premium: 200, route: 'ABC' },
      { premiumAbroad: 1_800, premium: 900, route: 'ABC' },
    ]);
  });

  it('[GW-3] keeps what a field requires apart from what the operation asks for with other arguments', async () => {
    const expected = [
      { code: 'p1', fee: 200, premium: 200 },
      { code: 'p2', fee: 600, premium: 900 },
    ];
    expect(await ask('{ parcels { code fee(currency: "EUR") premium } }')).toEqual(expected);
    expect(await ask('{ parcels { premium code fee(currency: "EUR") } }')).toEqual(expected);
    const withVariable =
      'query ($in: String!) { parcels { ...Fee premium code } } fragment Fee on Parcel { fee(currency: $in) }';
    expect(await ask(withVariable, { in: 'EUR' })).toEqual(expected);
  });

  it('[GW-3] does so inside objects and lists, and for arguments that are left out', async () => {
    const query = '{ parcels { route round { stops { street } some: stops(first: 1) { street } } } }';
    const round = { stops: [{ street: 'A' }, { street: 'B' }], some: [{ street: 'A' }] };
    expect(await ask(query)).toEqual([
      { route: 'ABC', round },
      { route: 'ABC', round },
    ]);
  });

  it('[GW-3] sends required fields to the subgraph by their own names', async () => {
    system.calls.length = 0;
    await ask('{ parcels { premium route } }');
    const { variables } = system.calls.find(({ subgraph }) => subgraph === 'insurance') ?? {};
    expect(variables?.representations).toContainEqual({
      __typename: 'Parcel',
      code: 'p1',
      fee: 100,
      weight: 2,
      round: { stops: [{ street: 'A' }, { street: 'B' }, { street: 'C' }] },
    });
  });
});

describe('keys that are not resolvable', () => {
  const rooms = [{ id: 'r1', number: '7', place: { house: 'H', floor: '1', wing: 'W' }, name: 'Blue' }];
  const place = 'type Place { house: ID! floor: ID! wing: ID! }';
  const registry: FixtureSubgraph = {
    name: 'registry',
    sdl: `${link('@key')}
      type Room
        @key(fields: "id")
        @key(fields: "number", resolvable: false)
        @key(fields: "place { house floor }", resolvable: false)
        @key(fields: "id place { floor wing }", resolvable: false) {
        id: ID! number: ID! place: Place! name: String!
      }
      ${place}`,
    resolvers: { Room: { __resolveReference: ({ id }: { id: string }) => rooms.find((room) => room.id === id) } },
  };
  const booking: FixtureSubgraph = {
    name: 'booking',
    sdl: `${link('@key', '@external', '@requires')}
      type Query { booked: [Room!]! }
      type Room
        @key(fields: "place { house floor }", resolvable: false)
        @key(fields: "number", resolvable: false)
        @key(fields: "id place { floor wing }") {
        id: ID! number: ID! place: Place! name: String! @external sign: String! @requires(fields: "name")
      }
      ${place}`,
    resolvers: {
      Query: { booked: () => rooms.map(({ id, number, place }) => ({ id, number, place })) },
      Room: {
        __resolveReference: (room: { place?: { wing?: string } }) => (room.place?.wing ? room : null),
        sign: ({ name, place }: { name: string; place: { wing: string } }) => `${name} ${place.wing}`,
      },
    },
  };

  it('[GW-3] asks a subgraph by a key that it can be asked by, however many others it has', async () => {
    const { ask: askRooms, gateway } = await startFixtureSystem([registry, booking]);
    const { data, errors } = await askRooms('{ booked { id name sign } }');
    await gateway.stop();
    expect(errors).toEqual([]);
    expect(data).toEqual({ booked: [{ id: 'r1', name: 'Blue', sign: 'Blue W' }] });
  });
});
