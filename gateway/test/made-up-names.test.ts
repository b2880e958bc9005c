import { beforeAll, afterAll, beforeEach, describe, expect, it } from 'vitest';
import { type FixtureSubgraph, composeFixture } from './support/subgraphs.ts';
import { type FixtureSystem, startFixtureSystem, startSystemForTest } from './support/system.ts';

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])';

/** Its fields have the names that a gateway might make up. */
const shelves: FixtureSubgraph = {
  name: 'shelves',
  sdl: `${LINK}
    type Query { shelf: Shelf denied_0: String omitted: String _entities_0: String given0: String }
    type Shelf { name: String name__a0: String name__aa1: String tools: [Tool!] first: Tool denied_0: String omitted: String }
    type Tool @key(fields: "id") { id: ID! }`,
  resolvers: {
    Query: {
      shelf: () => ({
        name: 'left',
        name__a0: 'a0',
        name__aa1: 'aa1',
        denied_0: 'denied',
        omitted: 'omitted',
        tools: [{ id: 't1' }, { id: 't2' }],
        first: { id: 't1' },
      }),
    },
  },
};
const sizes: FixtureSubgraph = {
  name: 'sizes',
  sdl: `${LINK} type Tool @key(fields: "id") { id: ID! size(of: Int, unit: String): Int }`,
  resolvers: {
    Tool: {
      __resolveReference: (reference: object) => reference,
      size: (_source, { of }: { of?: number }) => of ?? 1,
    },
  },
};

describe('names that the gateway makes up', () => {
  let system: FixtureSystem;
  beforeAll(async () => {
    system = await startFixtureSystem([shelves, sizes]);
  });
  beforeEach(() => {
    system.calls.length = 0;
  });
  afterAll(() => system.gateway.stop());

  it('[GW-4] [G8] are not those of fields', async () => {
    const { data, errors } = await system.ask(
      '{ shelf { x: name name__a0 y: name__a0 z: name name__aa1 denied_0 omitted first @skip(if: true) { id } } }',
    );
    const named = { x: 'left', name__a0: 'a0', y: 'a0', z: 'left', name__aa1: 'aa1', denied_0: 'denied' };
    expect([errors, data]).toEqual([[], { shelf: { ...named, omitted: 'omitted' } }]);
  });

  it('[GW-4] [G8] are not those of aliases', async () => {
    const { data, errors } = await system.ask(
      '{ shelf { name__a0: name name__aaa0: name__a0 __typename: name } name__aaa0: __type(name: "Tool") { name } }',
    );
    expect(errors).toEqual([]);
    const shelf = { name__a0: 'left', name__aaa0: 'a0', __typename: 'left' };
    expect(data).toEqual({ shelf, name__aaa0: { name: 'Tool' } });
  });

  it.each(['representations', 'representations_0', 'representations_1', 'given0', '_entities', 'r0'])(
    '[GW-4] [G24] leave $%s to the client, at no further fetch',
    async (name) => {
      const query = `query Q($${name}: Int, $unit: String) { shelf { tools { size(of: $${name}, unit: $unit) } first { size(of: $${name}) } } }`;
      const { data, errors } = await system.ask(query, { variables: { [name]: 7, unit: 'cm' } });
      expect([errors, data]).toEqual([[], { shelf: { tools: [{ size: 7 }, { size: 7 }], first: { size: 7 } } }]);
      expect(system.calls.map(({ subgraph }) => subgraph)).toEqual(['shelves', 'sizes']);
    },
  );

  it('[GW-4] [G24] keep the default of a variable of the client', async () => {
    const { data } = await system.ask(
      'query ($representations: Int = 5) { shelf { first { size(of: $representations) } } }',
    );
    expect(data).toEqual({ shelf: { first: { size: 5 } } });
  });

  it('[GW-13] [G8] are refused to a graph when the planner cannot avoid them', async () => {
    const name = 'size__requires_0123456789ab';
    const sdl = composeFixture([shelves, sizes]).replaceAll('name__aa1', name);
    await expect(startSystemForTest([shelves, sizes], { supergraphSdl: sdl })).rejects.toThrow(name);
  });
});
