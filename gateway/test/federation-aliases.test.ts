import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FixtureSubgraph } from './support/subgraphs.ts';
import { type FixtureSystem, startFixtureSystem } from './support/system.ts';

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires"])\n`;
const people = [
  { id: '1', name: 'Ada', age: 30, boss: { id: '2', name: '1', age: 50, boss: null } },
  { id: '2', name: '1', age: 50, boss: null },
];

const directory: FixtureSubgraph = {
  name: 'directory',
  sdl: `${LINK}
    type Query { people: [Person!]! things: [Thing!]! }
    type Mutation { rename(name: String!): Person }
    union Thing = Person | Machine
    type Machine { id: ID! model: String broken: String }
    type Person @key(fields: "id") { id: ID! name: String age: Int boss: Person secret: String }`,
  resolvers: {
    Query: {
      people: () => people,
      things: () => [
        { __typename: 'Person', ...people[0] },
        { __typename: 'Machine', id: '9', model: 'M7' },
      ],
    },
    Mutation: { rename: (_root, { name }: { name: string }) => ({ ...people[0], name }) },
    Person: {
      secret: () => {
        throw new Error('no secrets');
      },
    },
    Machine: {
      broken: () => {
        throw new Error('broken');
      },
    },
  },
};

const payroll: FixtureSubgraph = {
  name: 'payroll',
  sdl: `${LINK}
    type Person @key(fields: "id") { id: ID! age: Int @external bonus: Int @requires(fields: "age") grade: String! account: String }`,
  resolvers: {
    Person: {
      bonus: ({ age }: { age: number }) => age * 10,
      grade: ({ id }: { id: string }) => `grade of ${id}`,
      account: () => {
        throw new Error('no account');
      },
    },
  },
};

let system: FixtureSystem;
beforeAll(async () => {
  system = await startFixtureSystem([directory, payroll]);
});
afterAll(() => system.gateway.stop());

const asked = async (query: string) => {
  const { data, errors } = await system.ask(query);
  expect(errors).toEqual([]);
  return data;
};

describe('aliases', () => {
  it('[GW-3] [GW-4] of a client never stand for a key: nobody asks for an entity by an id of their own choice', async () => {
    system.calls.length = 0;
    expect(await asked('{ people { id: name grade } }')).toEqual({
      people: [
        { id: 'Ada', grade: 'grade of 1' },
        { id: '1', grade: 'grade of 2' },
      ],
    });
    const ids = system.calls
      .flatMap(({ variables }) => (variables?.representations ?? []) as { id: string }[])
      .map(({ id }) => id);
    expect(ids).toEqual(['1', '2']);
  });

  it('[GW-3] [GW-4] never stand for what a field requires, in whatever order they come', async () => {
    const first = { age: 'Ada', bonus: 300 };
    const second = { age: '1', bonus: 500 };
    expect(await asked('{ people { age: name bonus } }')).toEqual({ people: [first, second] });
    expect(await asked('{ people { bonus age: name } }')).toEqual({ people: [first, second] });
    expect(
      await asked('{ people { ...A ...B } } fragment A on Person { age: name } fragment B on Person { bonus }'),
    ).toEqual({ people: [first, second] });
  });

  it('[GW-4] may swap names, repeat a field, and take any name that GraphQL allows', async () => {
    expect(
      await asked('{ people { name: id id: name twice: id constructor: age __proto__: age kind: __typename } }'),
    ).toEqual({
      people: people.map(({ id, name, age }) =>
        JSON.parse(
          `{"name":"${id}","id":"${name}","twice":"${id}","constructor":${age},"__proto__":${age},"kind":"Person"}`,
        ),
      ),
    });
    expect(await asked('{ things { ... on Person { x: name } ... on Machine { x: model } } }')).toEqual({
      things: [{ x: 'Ada' }, { x: 'M7' }],
    });
  });

  it('[GW-4] call a mutation once for each of them', async () => {
    system.calls.length = 0;
    const data = await asked('mutation { a: rename(name: "A") { name } b: rename(name: "A") { id: name } }');
    expect(data).toEqual({ a: { name: 'A' }, b: { id: 'A' } });
    expect(system.calls.map(({ query }) => query.match(/rename\(/g)?.length)).toEqual([2]);
  });

  it('[GW-4] are what errors name, at every depth, for entities and for items of a union', async () => {
    const query = `{ all: people { chief: boss { age: secret } cash: account } things { ... on Machine { z: broken } } }`;
    const { data, errors } = await system.ask(query);
    expect(data).toEqual({
      all: [
        { chief: { age: null }, cash: null },
        { chief: null, cash: null },
      ],
      things: [{}, { z: null }],
    });
    const paths = new Set(errors.map(({ path }) => path?.join('.')));
    expect(paths).toEqual(new Set(['all.0.chief.age', 'all.0.cash', 'all.1.cash', 'things.1.z']));
  });
});

describe('interfaces that are objects elsewhere', () => {
  const link = LINK.replace('"@requires"', '"@interfaceObject"');
  const shelf: FixtureSubgraph = {
    name: 'shelf',
    sdl: `${link} type Query { item: Item found: Media! }
      interface Item @key(fields: "id") { id: ID! }
      type Media @key(fields: "id", resolvable: false) @interfaceObject { id: ID! }`,
    resolvers: { Query: { item: () => ({ id: 'i1' }), found: () => ({ id: 'm1' }) } },
  };
  const library: FixtureSubgraph = {
    name: 'library',
    sdl: `${link} type Query { borrowed: Item }
      type Item @key(fields: "id", resolvable: false) @interfaceObject { id: ID! until: String }
      interface Media @key(fields: "id") { id: ID! }
      type Book implements Media @key(fields: "id") { id: ID! title: String! }`,
    resolvers: {
      Query: { borrowed: () => ({ id: 'i1', until: 'May' }) },
      Media: { __resolveReference: ({ id }: { id: string }) => ({ __typename: 'Book', id, title: 'Emma' }) },
      Book: { __resolveReference: ({ id }: { id: string }) => ({ id, title: 'Emma' }) },
    },
  };
  let items: FixtureSystem;
  beforeAll(async () => {
    items = await startFixtureSystem([shelf, library]);
  });
  afterAll(() => items.gateway.stop());

  it('[GW-3] answer what a subgraph knows of all their types, without asking which one it is', async () => {
    const { data, errors } = await items.ask('{ borrowed { id when: until } found { id ... on Book { title } } }');
    expect(errors).toEqual([]);
    expect(data).toEqual({ borrowed: { id: 'i1', when: 'May' }, found: { id: 'm1', title: 'Emma' } });
  });

  it('[GW-3] are told to be out of reach where nothing leads from one subgraph to the other', async () => {
    const alone = await items.ask('{ item { until } }');
    expect([alone.data, alone.errors[0]?.extensions.code]).toEqual([{ item: null }, 'UNRESOLVABLE']);
    const { data, errors } = await items.ask('{ borrowed { id } it: item { until } }');
    expect(data).toEqual({ borrowed: { id: 'i1' }, it: null });
    expect(errors.map(({ path, extensions }) => [path, extensions.code])).toEqual([[['it'], 'UNRESOLVABLE']]);
  });
});
