import { describe, expect, it } from 'vitest';
import { type FixtureSubgraph, composeFixture } from './support/subgraphs.ts';
import { type FixtureSystem, startSystemForTest } from './support/system.ts';

const link = (imports: string, version = 'v2.9') =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/${version}", import: [${imports}])\n`;
const graphOf = (name: string, sdl: string, resolvers: FixtureSubgraph['resolvers'] = {}): FixtureSubgraph => ({
  name,
  sdl,
  resolvers,
});
const answering = { Query: { a: () => 1 } };
const plain = graphOf('plain', `${link('"@key"')} type Query { a: Int }`, answering);
const startWith = (supergraphSdl: string) => startSystemForTest([plain], { supergraphSdl });
/** The composed graph with one more `@link`. */
const linked = (url: string, more = '') =>
  composeFixture([plain]).replace('schema\n', `schema\n  @link(url: "${url}"${more})\n`);

describe('a feature of the supergraph', () => {
  it.each([
    [
      'progressive @override',
      [
        graphOf('old', `${link('"@key"')} type Query { t: T } type T @key(fields: "id") { id: ID! v: Int }`),
        graphOf(
          'new',
          `${link('"@key", "@override"')} type T @key(fields: "id") { id: ID! v: Int @override(from: "old", label: "percent(20)") }`,
        ),
      ],
      /progressive @override \(label "percent\(20\)" on T\.v\)/,
    ],
    [
      '@fromContext',
      [
        graphOf(
          'one',
          `${link('"@key", "@context", "@fromContext"')} type Query { t: T }
          type T @key(fields: "id") @context(name: "t") { id: ID! unit: String u: U }
          type U @key(fields: "id") { id: ID! v(unit: String @fromContext(field: "$t { unit }")): Int }`,
        ),
      ],
      /@fromContext \(on an argument of U\.v\)/,
    ],
  ])('[GW-39] [G10] that is not served is refused by name: %s', async (_name, graph, message) => {
    await expect(startSystemForTest(graph)).rejects.toThrow(message);
  });

  it.each([
    ['https://example.com/vault/v1.2', 'SECURITY'],
    ['https://example.com/vault/v1.2', 'EXECUTION'],
    ['https://specs.apollo.dev/inaccessible/v0.9', 'EXECUTION'],
  ])('[GW-39] [G10] that is unknown and needed is refused by name: %s for %s', async (url, purpose) => {
    const refusal = startWith(linked(url, `, for: ${purpose}`));
    await expect(refusal).rejects.toThrow(url);
    await expect(refusal).rejects.toThrow(/^[^\n]+$/);
  });

  it('[GW-39] [G10] that asks for connectors is refused by name', async () => {
    const sdl = linked('https://specs.apollo.dev/connect/v0.2', ', for: EXECUTION').replace(
      'a: Int',
      'a: Int @join__directive(graphs: [PLAIN], name: "connect", args: {selection: "$"})',
    );
    await expect(startWith(sdl)).rejects.toThrow('connectors (@connect on Query.a)');
  });

  it.each([
    ['an unknown one that nobody needs', () => linked('https://example.com/notes/v1.0')],
    ['connectors without any', () => linked('https://specs.apollo.dev/connect/v0.2', ', for: EXECUTION')],
    [
      '@tag, @cost and @listSize',
      () =>
        composeFixture([
          graphOf(
            'plain',
            `${link('"@tag", "@cost", "@listSize"')} type Query @tag(name: "x") { a: Int @tag(name: "y") @cost(weight: 3) l(first: Int): [Int] @listSize(slicingArguments: ["first"]) }`,
          ),
        ]),
    ],
    [
      '@cacheTag',
      () =>
        composeFixture([
          graphOf('plain', `${link('"@cacheTag"', 'v2.12')} type Query { a: Int @cacheTag(format: "a") }`),
        ]),
    ],
    [
      '@context that nothing is taken from',
      () =>
        composeFixture([
          graphOf('plain', `${link('"@context"')} type Query { a: Int t: T } type T @context(name: "t") { v: Int }`),
        ]),
    ],
    [
      'directives of its own',
      () =>
        composeFixture([
          graphOf(
            'plain',
            `${link('"@composeDirective"')} extend schema @link(url: "https://example.com/mark/v1.0", import: ["@mark"]) @composeDirective(name: "@mark") directive @mark(by: String) on FIELD_DEFINITION type Query { a: Int @mark(by: "x") }`,
          ),
        ]),
    ],
  ])('[GW-39] [G10] that is harmless prevents no start: %s', async (_name, sdl) => {
    const { ask } = await startWith(sdl());
    expect((await ask('{ a }')).body).toEqual({ data: { a: 1 } });
  });
});

describe('root types under other names', () => {
  const subgraphs = [
    graphOf(
      'rooms',
      `${link('"@key"')} type Query { a: Int room: Room self: Query } type Mutation { paint: Room } type Room @key(fields: "id") { id: ID! }`,
      {
        Query: { a: () => 1, room: () => ({ id: 'r1' }), self: () => ({}) },
        Mutation: { paint: () => ({ id: 'r1' }) },
      },
    ),
    graphOf(
      'sizes',
      `${link('"@key"')} type Query { s: Int } type Room @key(fields: "id") { id: ID! size: Int home: Query }`,
      {
        Room: { __resolveReference: (reference: object) => reference, size: () => 9, home: () => ({}) },
      },
    ),
  ];
  const renamed = () =>
    composeFixture(subgraphs)
      .replaceAll(/\bQuery\b/g, 'RootQuery')
      .replaceAll(/\bMutation\b/g, 'Changes');
  const start = () => startSystemForTest(subgraphs, { supergraphSdl: renamed() });

  it('[GW-39] [G2] are served under these names', async () => {
    const { ask } = await start();
    const query =
      '{ __typename ... on RootQuery { a } ...F __schema { queryType { name } mutationType { name } } } fragment F on RootQuery { room { size home { __typename a } } self { a } }';
    const { data, errors } = await ask(query);
    expect(errors).toEqual([]);
    expect(data).toEqual({
      __typename: 'RootQuery',
      a: 1,
      room: { size: 9, home: { __typename: 'RootQuery', a: 1 } },
      self: { a: 1 },
      __schema: { queryType: { name: 'RootQuery' }, mutationType: { name: 'Changes' } },
    });
    const change = await ask('mutation { ... on Changes { paint { size } } }');
    expect(change.body).toEqual({ data: { paint: { size: 9 } } });
  });

  it('[GW-39] [G2] are refused when another type has the name that they need', async () => {
    const sdl = `${renamed()}\ntype Query @join__type(graph: ROOMS) { x: Int }`;
    await expect(startSystemForTest(subgraphs, { supergraphSdl: sdl })).rejects.toThrow('"Query"');
  });
});

describe('subscriptions', () => {
  const news = graphOf(
    'news',
    `${link('"@key"')} type Query { a: Int } type Subscription { tick(every: Int): Tick } type Tick { at: Int }`,
    answering,
  );

  it.each([
    'subscription { tick { at } }',
    'subscription S($n: Int) { tick(every: $n) { at } }',
    'subscription { nothing }',
  ])('[GW-39] [G11] are refused with a code of their own: %s', async (query) => {
    const { ask, calls } = await startSystemForTest([news]);
    const { status, data, errors } = await ask(query);
    expect([status, data]).toEqual([400, undefined]);
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['SUBSCRIPTIONS_NOT_SUPPORTED']);
    expect(calls).toEqual([]);
  });

  it('[GW-39] [G11] are not in the schema that callers see', async () => {
    const { ask } = await startSystemForTest([news]);
    const { data } = await ask(
      '{ __schema { subscriptionType { name } types { name } } t: __type(name: "Subscription") { name } }',
    );
    expect(data).toMatchObject({ __schema: { subscriptionType: null }, t: null });
    expect(JSON.stringify(data)).not.toMatch(/Subscription"|Tick/);
  });
});

describe('arguments of directives', () => {
  const imports = '"@requiresScopes", "@policy", "@cost", "@listSize"';
  const graph = (scopes: string) => [
    graphOf(
      'plain',
      `${link(imports)} type Query { a: Int @requiresScopes(scopes: ${scopes}) b: Int @policy(policies: ${scopes}) }`,
      answering,
    ),
  ];
  const mayAsk = async ({ ask, identity }: FixtureSystem, ...permissions: string[]) => {
    identity.grant('ada', ...permissions);
    const { data } = await ask('{ a }', { as: 'ada' });
    return data?.a === 1;
  };

  it.each([
    ['"x"', [['x'], ['x', 'y']], [[], ['y']]],
    ['["x"]', [['x']], [[], ['y']]],
    ['["x", "y"]', [['x'], ['y']], [[]]],
    ['[["x", "y"], "z"]', [['x', 'y'], ['z']], [['x'], ['y']]],
    ['[["x"], ["y"]]', [['x'], ['y']], [[]]],
  ])('[GW-21] [G7] are read as GraphQL reads lists: %s', async (scopes, allowed, refused) => {
    const system = await startSystemForTest(graph(scopes));
    for (const permissions of allowed)
      expect([permissions, await mayAsk(system, ...permissions)]).toEqual([permissions, true]);
    for (const permissions of refused)
      expect([permissions, await mayAsk(system, ...permissions)]).toEqual([permissions, false]);
  });

  it.each(['null', '[null]', '[["x", null]]', '[[1]]'])(
    '[GW-21] [G7] are refused when they cannot be read: %s',
    async (scopes) => {
      const sdl = composeFixture(graph('[["x"]]')).replace(
        '@requiresScopes(scopes: [["x"]])',
        `@requiresScopes(scopes: ${scopes})`,
      );
      await expect(startSystemForTest([plain], { supergraphSdl: sdl })).rejects.toThrow(/requiresScopes on Query\.a/);
    },
  );

  it('[GW-30] [G7] are read the same way for costs', async () => {
    const list = graphOf(
      'plain',
      `${link(imports)} type Query { l(n: Int): L @listSize(slicingArguments: ["n"], sizedFields: ["v"]) } type L { v: [V] } type V { x: Int }`,
    );
    const sdl = composeFixture([list])
      .replace('slicingArguments: ["n"]', 'slicingArguments: "n"')
      .replace('sizedFields: ["v"]', 'sizedFields: "v", assumedSize: null');
    const { ask } = await startSystemForTest([list], { supergraphSdl: sdl });
    const { headers } = await ask('{ l(n: 4) { v { x } } }', { headers: { 'x-operation-cost': '?' } });
    expect(headers.get('x-operation-cost')).toBe('5');
    const broken = sdl.replace('assumedSize: null', 'assumedSize: "many"');
    await expect(startSystemForTest([list], { supergraphSdl: broken })).rejects.toThrow(/listSize on Query\.l/);
  });
});
