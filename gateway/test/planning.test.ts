import { describe, expect, it } from 'vitest';
import { defaultLimits } from '../src/index.ts';
import type { FixtureSubgraph } from './support/subgraphs.ts';
import { startSystemForTest } from './support/system.ts';

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

describe('planning', () => {
  it('[GW-30] is given up when the ways to resolve a field multiply, and the refusal names the limit', async () => {
    const { ask, calls } = await startSystemForTest(graph, { limits: { planMilliseconds: 60_000 } });
    const begin = process.threadCpuUsage();
    const { status, data, errors } = await ask(`{ tree { leaf { ${path(6)} } } }`);
    const { user, system } = process.threadCpuUsage(begin);
    expect([status, data]).toEqual([400, undefined]);
    const { planPaths: maximum } = defaultLimits;
    expect(errors[0]?.extensions).toEqual({ code: 'LIMIT_EXCEEDED', limit: 'planPaths', maximum });
    expect(errors[0]?.message).toContain(String(maximum));
    expect((user + system) / 1_000).toBeLessThan(2_000);
    expect(calls).toEqual([]);
  });

  it('[GW-30] is given up when it takes too long, and the refusal names the limit and the time', async () => {
    const maximum = 30;
    const limits = { planPaths: 1_000_000, planMilliseconds: maximum };
    const { ask, calls } = await startSystemForTest(graph, { limits });
    const { status, data, errors } = await ask(`{ tree { leaf { ${path(6)} } } }`);
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

  it('[GW-30] goes on for an operation within the limit', async () => {
    const { ask } = await startSystemForTest(graph);
    expect(await ask(`{ tree { leaf { ${path(1)} } } }`)).toMatchObject({ status: 200, data: { tree: null } });
  });
});
