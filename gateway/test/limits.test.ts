import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultLimits } from '../src/index.ts';
import { libraryGraph } from './support/library.ts';
import { type FixtureSystem, startFixtureSystem, startSystemForTest } from './support/system.ts';

const MAXIMUM_MILLISECONDS = 50;
const times = (count: number, part: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => part(index)).join(' ');
const nested = (depth: number) => `{ person(id: "p1") ${'{ boss '.repeat(depth - 2)}{ id }${' }'.repeat(depth - 2)} }`;
const doubled = (levels: number) =>
  `{ person(id: "p1") { ...F0 } } ${times(levels, (level) => `fragment F${level} on Person { boss { ...F${level + 1} } b: boss { ...F${level + 1} } }`)} fragment F${levels} on Person { id }`;

describe('limits', () => {
  let system: FixtureSystem;
  beforeAll(async () => {
    system = await startFixtureSystem(libraryGraph);
  });
  afterAll(() => system.gateway.stop());

  /** Of a few, since the machine may be busy; each with a text of its own, so that none is answered from memory. */
  async function quickestRefusal(query: string): Promise<number> {
    let quickest = Number.POSITIVE_INFINITY;
    for (let round = 0; round < 5; round += 1) {
      const begin = performance.now();
      await system.ask(`${query} # ${round}`);
      quickest = Math.min(quickest, performance.now() - begin);
    }
    return quickest;
  }

  const attacks: Record<string, [limit: keyof typeof defaultLimits, query: string]> = {
    'deep nesting': ['depth', nested(21)],
    '10,000 aliases of __typename': ['tokens', `{ ${times(10_000, (index) => `a${index}: __typename`)} }`],
    'many aliases': ['aliases', `{ person(id: "p1") { ${times(201, (index) => `a${index}: id`)} } }`],
    'many root fields': ['rootFields', `{ ${times(51, () => 'people { id }')} }`],
    'aliases hidden in fragments': [
      'aliases',
      `{ people { ${times(9, () => '...F')} } } fragment F on Person { ${times(25, (index) => `a${index}: id`)} }`,
    ],
    'fragments doubled 12 times': ['selections', doubled(12)],
    'fragments doubled 18 times': ['selections', doubled(18)],
    'fragments doubled 25 times': ['depth', doubled(25)],
    'a flood of directives': ['directives', `{ people { id ${times(101, () => '@include(if: true)')} } }`],
    'overlapping fields': ['selections', `{ people { ${times(2_001, () => 'id')} } }`],
  };

  for (const [name, [limit, query]] of Object.entries(attacks)) {
    it(`[GW-30] names the limit that refuses ${name}, at once and without a subgraph`, async () => {
      await system.ask('{ __typename }');
      system.calls.length = 0;
      const { status, errors, data } = await system.ask(query);
      expect([status, data]).toEqual([400, undefined]);
      expect(errors[0]?.extensions).toMatchObject({ code: 'LIMIT_EXCEEDED', limit, maximum: defaultLimits[limit] });
      expect(errors[0]?.message).toContain(String(defaultLimits[limit]));
      expect(system.calls).toEqual([]);
      expect(await quickestRefusal(query)).toBeLessThan(MAXIMUM_MILLISECONDS);
    });
  }

  it('[GW-30] lets an operation pass that is just within the limits', async () => {
    expect((await system.ask(nested(20))).errors).toEqual([]);
    const aliases = await system.ask(`{ person(id: "p1") { ${times(200, (index) => `a${index}: id`)} } }`);
    expect(Object.keys(aliases.data?.person as object)).toHaveLength(200);
    const known = await system.ask(nested(20));
    expect(known.errors).toEqual([]);
  });

  it('[GW-30] refuses a body that is too large', async () => {
    const { status, errors } = await system.ask(`{ people { id } } # ${'x'.repeat(defaultLimits.bodyBytes)}`);
    expect(status).toBe(413);
    expect(errors[0]?.extensions).toMatchObject({
      code: 'LIMIT_EXCEEDED',
      limit: 'bodyBytes',
      maximum: defaultLimits.bodyBytes,
    });
  });

  it('[GW-30] refuses fragments that spread themselves', async () => {
    const { status, errors } = await system.ask(
      '{ people { ...A } } fragment A on Person { ...B } fragment B on Person { ...A }',
    );
    expect([status, errors[0]?.extensions.code]).toEqual([400, 'GRAPHQL_VALIDATION_FAILED']);
  });

  it('[GW-30] can be set', async () => {
    const { ask } = await startSystemForTest(libraryGraph, { limits: { depth: 2 } });
    expect((await ask('{ people { id } }')).errors).toEqual([]);
    expect((await ask('{ people { boss { id } } }')).errors[0]?.extensions).toMatchObject({
      limit: 'depth',
      maximum: 2,
    });
  });
});
