import { describe, expect, it } from 'vitest';
import { type FixtureSubgraph, composeFixture } from './support/subgraphs.ts';
import { type GraphqlAnswer, startSystemForTest } from './support/system.ts';

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])';
const SUBGRAPHS = 6;

/** Every subgraph can resolve every step of a path, so that the ways multiply with its length. */
const shared = (number: number): FixtureSubgraph => ({
  name: `shared${number}`,
  sdl: `${LINK}
    type Tree @key(fields: "id") { id: ID! leaf: Leaf @shareable }
    type Leaf @key(fields: "id") { id: ID! own${number}: Int tree: Tree @shareable }`,
});
const roots: FixtureSubgraph = {
  name: 'roots',
  sdl: `${LINK} type Query { tree: Tree } type Tree @key(fields: "id") { id: ID! } type Leaf @key(fields: "id") { id: ID! }`,
  resolvers: { Query: { tree: () => null } },
};
const graph = [roots, ...Array.from({ length: SUBGRAPHS }, (_, index) => shared(index))];
const path = (levels: number): string => (levels === 0 ? 'own0' : `own0 own1 tree { leaf { ${path(levels - 1)} } }`);
const operation = (levels: number) => `{ tree { leaf { ${path(levels)} } } }`;
const extensionsOf = ({ errors }: GraphqlAnswer) => errors.map(({ extensions }) => extensions);

describe('planning', () => {
  it('[GW-30] is given up when the ways to resolve a field multiply, and the refusal names the limit', async () => {
    const planPaths = 200;
    const { ask, calls } = await startSystemForTest(graph, { limits: { planPaths, planMilliseconds: 60_000 } });
    const { status, data, errors } = await ask(operation(6));
    expect([status, data]).toEqual([400, undefined]);
    expect(errors[0]?.extensions).toEqual({ code: 'LIMIT_EXCEEDED', limit: 'planPaths', maximum: planPaths });
    expect(errors[0]?.message).toContain(String(planPaths));
    expect(calls).toEqual([]);
  });

  it('[GW-30] is given up when it takes too long, and the refusal names the limit and the time', async () => {
    const maximum = 30;
    const { ask, calls } = await startSystemForTest(graph, { limits: { planMilliseconds: maximum } });
    const { status, data, errors } = await ask(operation(6));
    expect([status, data]).toEqual([400, undefined]);
    expect(errors[0]?.extensions).toEqual({
      code: 'LIMIT_EXCEEDED',
      limit: 'planMilliseconds',
      maximum,
      value: expect.any(Number),
    });
    const value = Number(errors[0]?.extensions.value);
    expect(value).toBeGreaterThan(maximum);
    expect(value).toBeLessThan(20 * maximum);
    expect(calls).toEqual([]);
  });

  it('[GW-30] [G6] goes on for an operation that is planned in time, however many ways there are', async () => {
    const { ask } = await startSystemForTest(graph, { limits: { planMilliseconds: 60_000 } });
    for (const levels of [1, 2]) {
      expect(await ask(operation(levels))).toMatchObject({ status: 200, data: { tree: null } });
    }
  });

  it('[GW-46] [G1] is not tried again for a document that was given up, whoever of the same permissions sends it', async () => {
    const { ask, identity } = await startSystemForTest(graph, { limits: { planMilliseconds: 30 } });
    identity.grant('ada', 'tree:read');
    identity.grant('bo', 'tree:read');
    const [first, again, other] = [
      await ask(operation(6), { as: 'ada' }),
      await ask(operation(6), { as: 'ada' }),
      await ask(operation(6), { as: 'bo' }),
    ];
    // The time in the refusal is that of the one attempt.
    expect(extensionsOf(first)[0]).toMatchObject({ limit: 'planMilliseconds' });
    expect(extensionsOf(again)).toEqual(extensionsOf(first));
    expect(extensionsOf(other)).toEqual(extensionsOf(first));
    expect([again.status, other.status]).toEqual([400, 400]);
  });

  it('[GW-46] [G1] charges the time of what was given up to its sender, and to nobody else', async () => {
    const account = { requests: 1_000, cost: 400 };
    const limits = { planMilliseconds: 40 };
    const rateLimit = { windowSeconds: 600, account };
    const { ask, identity } = await startSystemForTest(graph, { limits, rateLimit });
    identity.grant('ada');
    identity.grant('bo');
    const leftOf = async (subject: string) => {
      const { headers } = await ask('{ tree { id } }', { as: subject });
      return Number(/"cost";r=(\d+)/.exec(headers.get('ratelimit') ?? '')?.[1]);
    };
    const before = await leftOf('ada');
    expect((await ask(operation(6), { as: 'ada' })).status).toBe(400);
    const spent = before - (await leftOf('ada'));
    expect(spent).toBeGreaterThanOrEqual(limits.planMilliseconds);
    expect(await leftOf('bo')).toBe(before);
    const rounds = Math.ceil(account.cost / limits.planMilliseconds);
    let status = 400;
    // Each of these is another document.
    for (let round = 0; status === 400 && round < rounds; round += 1) {
      status = (await ask(`query Q${round} ${operation(6)}`, { as: 'ada' })).status;
    }
    expect(status).toBe(429);
    expect((await ask('{ tree { id } }', { as: 'bo' })).status).toBe(200);
  });
});

describe('an operation that the planner cannot plan', () => {
  const town: FixtureSubgraph = {
    name: 'town',
    sdl: `${LINK} type Query { house: House name: String } type Mutation { name(to: String): String paint: House }
      type House @key(fields: "id") { id: ID! street: String }`,
    resolvers: {
      Query: { house: () => ({ id: 'h1', street: 'High Street' }), name: () => 'Ghent' },
      Mutation: { name: () => 'Bruges', paint: () => ({ id: 'h1' }) },
    },
  };
  const colours: FixtureSubgraph = {
    name: 'colours',
    sdl: `${LINK} type House @key(fields: "id") { id: ID! colour: String }`,
  };
  /** A supergraph in which no key leads to the second subgraph. Composition would have refused it. */
  const start = () =>
    startSystemForTest([town, colours], {
      supergraphSdl: composeFixture([town, colours]).replace(
        '@join__type(graph: COLOURS, key: "id")',
        '@join__type(graph: COLOURS)',
      ),
    });

  it('[GW-4] [G2] loses only the fields that there is no way to, and tells them', async () => {
    const { ask, logs } = await start();
    const answer = await ask('{ name house { street colour } home: house { street } }');
    expect(answer.status).toBe(200);
    expect(answer.data).toEqual({ name: 'Ghent', house: null, home: { street: 'High Street' } });
    expect(answer.errors).toEqual([
      { message: 'No subgraph can resolve this field.', path: ['house'], extensions: { code: 'UNRESOLVABLE' } },
    ]);
    expect(logs.filter(({ level }) => level === 'error')).toHaveLength(1);
  });

  it('[GW-4] [G2] is answered the same in fragments and under aliases', async () => {
    const { ask } = await start();
    const { data, errors } = await ask(
      '{ ... on Query { x: house { ...F } ...G } } fragment F on House { colour } fragment G on Query { name }',
    );
    expect(data).toEqual({ x: null, name: 'Ghent' });
    expect(errors.map(({ path, extensions }) => [path, extensions.code])).toEqual([[['x'], 'UNRESOLVABLE']]);
  });

  it('[GW-4] [G2] does nothing of a mutation', async () => {
    const { ask, calls } = await start();
    const { data, errors } = await ask('mutation { name(to: "Bruges") paint { colour } }');
    expect(data).toEqual({ name: null, paint: null });
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['UNRESOLVABLE', 'UNRESOLVABLE']);
    expect(calls).toEqual([]);
  });
});
