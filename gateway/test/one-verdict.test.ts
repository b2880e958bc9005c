import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXPLANATION_URL } from '../src/explanation/explanation-subgraph.ts';
import { type FixtureSubgraph, composeFixture } from './support/subgraphs.ts';
import { type FixtureSystem, startFixtureSystem, startSystemForTest } from './support/system.ts';

const LINK = `extend schema @link(
  url: "https://specs.apollo.dev/federation/v2.9"
  import: ["@authenticated", "@key", "@requiresScopes"]
)
`;
const child = { a: 'a', b: 'b', must: 'must', deep: { x: 1, y: 2 } };
const nodes = [
  { __typename: 'Open', id: 'o', child },
  { __typename: 'Closed', id: 'c', child },
];

/** An interface of which one object is for signed-in callers, and one field of another is for some. */
const zoo: FixtureSubgraph = {
  name: 'zoo',
  sdl: `${LINK}
    type Query { n: Node ns: [Node] any: Any itf: Parent itfs: [Parent] }
    interface Node { id: ID! }
    type Open implements Node { id: ID! plain: String }
    type Closed implements Node @authenticated { id: ID! }
    union Any = Open | Closed
    interface Parent { child: Child }
    type Free implements Parent { child: Child }
    type Kept implements Parent { child: Child @requiresScopes(scopes: [["kept:read"]]) }
    type Child { a: String b: String must: String! deep: Deep }
    type Deep { x: Int y: Int }`,
  resolvers: {
    Query: {
      n: () => nodes[1],
      ns: () => nodes,
      any: () => nodes[1],
      itf: () => ({ __typename: 'Free', child }),
      itfs: () => [
        { __typename: 'Kept', child },
        { __typename: 'Free', child },
      ],
    },
  },
};

describe('a verdict', () => {
  let system: FixtureSystem;
  beforeAll(async () => {
    system = await startFixtureSystem([zoo]);
    system.identity.grant('ada');
  });
  afterAll(() => system.gateway.stop());

  const telling = [
    '__typename',
    'x: __typename',
    '... { __typename }',
    '... on Node { __typename }',
    '...Name',
    '... on Closed { __typename }',
    '__typename ... on Open { plain }',
    '... on Open { plain } t: __typename',
    '... on Open { plain } ... on Node { ... { t: __typename } }',
    '... on Open { __typename plain } ...Name',
  ];
  const FRAGMENT = 'fragment Name on Node { __typename }';

  it.each(telling)(
    '[GW-22] [G5] on the name of a type does not depend on what else is selected: { %s }',
    async (selection) => {
      const fragment = selection.includes('...Name') ? FRAGMENT : '';
      for (const field of ['n', 'ns', 'any']) {
        const query = `{ ${field} { ${selection} } } ${fragment}`;
        system.calls.length = 0;
        const refused = await system.ask(query);
        expect([query, refused.data]).toEqual([query, { [field]: null }]);
        expect(refused.errors.map(({ extensions }) => extensions.coordinate)).toEqual([`Query.${field}`]);
        expect(JSON.stringify(system.calls.map(({ response }) => response))).not.toContain('Closed');
        const allowed = await system.ask(query, { as: 'ada' });
        expect([query, allowed.errors]).toEqual([query, []]);
        expect(JSON.stringify(allowed.data)).toContain('Closed');
      }
    },
  );

  const silent = [
    '... on Open { plain }',
    '... on Open { __typename }',
    '... on Open { __typename plain }',
    '... on Open { plain @skip(if: true) }',
    '__typename @skip(if: true)',
    '... on Node { ... on Open { t: __typename } }',
  ];
  it.each(silent)('[GW-22] [G5] is kind where no name of a closed type is told: { %s }', async (selection) => {
    for (const field of ['n', 'any']) {
      const { data, errors } = await system.ask(`{ ${field} { ${selection} } }`);
      expect([errors, data]).toEqual([[], { [field]: {} }]);
    }
  });
});

describe('an explanation', () => {
  const hall: FixtureSubgraph = {
    name: 'hall',
    sdl: `${LINK}
      type Query { thing: Thing explanation(document: String!): AccessExplanation }
      interface Thing { id: ID! }
      type Open implements Thing { id: ID! }
      type Vault implements Thing @requiresScopes(scopes: [["vault:read"]]) { id: ID! }
      type AccessExplanation @key(fields: "id") {
        id: ID!
        document: String!
        operationName: String
        permissions: [String!]!
      }`,
    resolvers: {
      Query: {
        thing: () => ({ __typename: 'Vault', id: 'v' }),
        explanation: (_: unknown, { document }: { document: string }) => ({ id: 'e', document, permissions: [] }),
      },
    },
  };
  const explained: FixtureSubgraph = {
    name: 'explained',
    sdl: readFileSync(new URL('../src/explanation/explanation.graphql', import.meta.url), 'utf8'),
  };
  const EXPLAIN = `query ($document: String!) {
    explanation(document: $document) { fields { coordinate allowed missingPermissions } } }`;

  it('[GW-26] is that of the request itself where the name of a type is asked for', async () => {
    const supergraphSdl = composeFixture([hall, explained]).replace(
      'http://explained.invalid/graphql',
      EXPLANATION_URL,
    );
    const system = await startSystemForTest([hall, explained], { supergraphSdl });
    system.identity.grant('ada');
    for (const selection of ['__typename', 'name: __typename', '... on Thing { __typename }']) {
      const document = `{ thing { ${selection} } }`;
      const { errors } = await system.ask(document, { as: 'ada' });
      expect(errors.map(({ extensions }) => extensions.coordinate)).toEqual(['Query.thing']);
      const { data } = await system.ask(EXPLAIN, { as: 'ada', variables: { document } });
      const fields = [{ coordinate: 'Query.thing', allowed: false, missingPermissions: [['vault:read']] }];
      expect(data).toEqual({ explanation: { fields } });
    }
  });
});

describe('the shape of an answer', () => {
  let system: FixtureSystem;
  beforeAll(async () => {
    system = await startFixtureSystem([zoo]);
    system.identity.grant('keeper', 'kept:read');
  });
  afterAll(() => system.gateway.stop());

  it('[GW-20] [G4] has every selected key, also when another selection of the same object is refused', async () => {
    const { data, errors } = await system.ask('{ itf { child { a } ... on Free { child { b } } } }');
    expect(data).toEqual({ itf: { child: { a: null, b: 'b' } } });
    expect(errors.map(({ path, extensions }) => [path, extensions.coordinate])).toEqual([
      [['itf', 'child', 'a'], 'Parent.child'],
    ]);
  });

  it('[GW-20] [G4] has what is refused by one selection and allowed by another one', async () => {
    const query = '{ itf { child { a deep { x } } ... on Free { child { a deep { y } } } } }';
    expect((await system.ask(query)).data).toEqual({ itf: { child: { a: 'a', deep: { x: null, y: 2 } } } });
    const all = { itf: { child: { a: 'a', deep: { x: 1, y: 2 } } } };
    expect((await system.ask(query, { as: 'keeper' })).body).toEqual({ data: all });
  });

  it('[GW-20] [G4] has null around a refused key that may not be null', async () => {
    const { data, errors } = await system.ask('{ itf { child { must } ... on Free { child { b } } } }');
    expect(data).toEqual({ itf: { child: null } });
    expect(errors.map(({ path }) => path)).toEqual([['itf', 'child', 'must']]);
  });

  it('[GW-20] [G4] tells no name of a type that only the refused selection asks for', async () => {
    const { data } = await system.ask('{ itf { child { t: __typename } ... on Free { child { b } } } }');
    expect(data).toEqual({ itf: { child: null } });
  });

  it('[GW-20] [G4] is that of each object of a list', async () => {
    const query = '{ itfs { child { a } ... on Free { child { b } } } }';
    const { data, errors } = await system.ask(query);
    expect(data).toEqual({ itfs: [{ child: null }, { child: { a: null, b: 'b' } }] });
    expect(errors.map(({ path, extensions }) => [path, extensions.path])).toEqual([
      [
        ['itfs', 0, 'child'],
        ['itfs', '@', 'child'],
      ],
    ]);
  });
});
