import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultLimits } from '../src/index.ts';
import { libraryGraph } from './support/library.ts';
import { type FixtureSystem, startFixtureSystem, startSystemForTest } from './support/system.ts';

const MAXIMUM_MILLISECONDS = 50;
/** With validation, which goes on until it has found 100 errors. */
const MAXIMUM_VALIDATION_MILLISECONDS = 500;
const JSON_HEADERS = { 'content-type': 'application/json' };
const times = (count: number, part: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => part(index)).join(' ');
const nested = (depth: number) => `{ person(id: "p1") ${'{ boss '.repeat(depth - 2)}{ id }${' }'.repeat(depth - 2)} }`;
const fragments = (count: number, fields: (index: number) => string) =>
  times(count, (index) => `fragment F${index} on Person { ${fields(index)} }`);
const doubled = (levels: number) =>
  `{ person(id: "p1") { ...F0 } } ${fragments(levels, (level) => `boss { ...F${level + 1} } b: boss { ...F${level + 1} }`)} fragment F${levels} on Person { id }`;

/** Leaves out what closes more than is open, and closes the rest. */
function balanced(steps: readonly string[]): string {
  let text = '{ id';
  let open = 1;
  for (const step of steps) {
    if (step.startsWith('}') && open === 1) continue;
    open += step.endsWith('{') ? 1 : 0;
    open -= step.startsWith('}') ? 1 : 0;
    text += ` ${step}${step.endsWith('{') ? ' id' : ''}`;
  }
  return text + ' }'.repeat(open);
}

type Attack = [limit: keyof typeof defaultLimits, query: string];

const large: Record<string, Attack> = {
  'deep nesting': ['depth', nested(21)],
  '10,000 aliases of __typename': ['documentCharacters', `{ ${times(10_000, (index) => `a${index}: __typename`)} }`],
  '5,000 aliases of __typename': ['tokens', `{ ${times(5_000, (index) => `a${index}: __typename`)} }`],
  'many aliases': ['aliases', `{ person(id: "p1") { ${times(201, (index) => `a${index}: id`)} } }`],
  'many root fields': ['rootFields', `{ ${times(51, () => 'people { id }')} }`],
  'many fields': ['selections', `{ people { ${times(2_001, () => 'id')} } }`],
  'many operations of many fields': [
    'selections',
    `${times(300, (index) => `query Q${index} { ...F }`)} fragment F on Query { people { ${times(7, () => 'id')} } }`,
  ],
  'a flood of directives': ['directives', `{ people { id ${times(101, () => '@include(if: true)')} } }`],
  'lists that multiply': ['cost', `{ people { ${'reviews { author { '.repeat(4)} name ${'} }'.repeat(4)} } }`],
};

const byFragments: Record<string, Attack> = {
  'aliases hidden in fragments': [
    'aliases',
    `{ people { ${times(9, () => '...F0')} } } ${fragments(1, () => times(25, (index) => `a${index}: id`))}`,
  ],
  'fragments doubled 12 times': ['selections', doubled(12)],
  'fragments doubled 18 times': ['selections', doubled(18)],
  'fragments doubled 25 times': ['depth', doubled(25)],
  'fragments doubled 300 times': ['depth', doubled(300)],
  'overlapping fields': ['overlaps', `{ people { ${times(1_900, () => 'id')} } }`],
  'overlapping fields in fields': [
    'overlaps',
    `{ ${times(40, () => `people { ${times(20, () => 'boss { id }')} }`)} }`,
  ],
  'overlapping fragments': [
    'overlaps',
    `{ people { ${times(400, (index) => `...F${index}`)} } } ${fragments(400, (index) => `x${index}`)}`,
  ],
  'fragments that multiply in circles': [
    'selections',
    `{ people { ...F0 } } ${fragments(16, (index) => `a { ...F${index + 1} } b { ...F${index + 1} }`)} fragment F16 on Person { ...F0 }`,
  ],
};

const byIntrospection: Record<string, Attack> = {
  'an introspection that multiplies': [
    'introspectionDepth',
    '{ __schema { types { ...T } } } fragment T on __Type { fields { type { fields { type { possibleTypes { name } } } } } }',
  ],
  'many introspections': ['cost', `{ ${times(49, (index) => `a${index}: __schema { types { name } }`)} }`],
};

const byText: Record<string, Attack> = {
  'nested values': ['nesting', `{ person(id: ${'['.repeat(2_500)}${']'.repeat(2_500)}) { id } }`],
  'values that never end': ['tokens', `{ person(id: ${'['.repeat(100_000)}`],
  'nested inline fragments': ['nesting', `{ ${'... { '.repeat(1_400)} people { id } ${'}'.repeat(1_400)} }`],
  'nearly a megabyte of commas': ['documentCharacters', `{ people { id } } ${','.repeat(1_000_000)}`],
  'a flood of comments': ['lines', `{ people { id } } ${'#\n'.repeat(60_000)}`],
  'a flood of blank lines in a string': ['lines', `{ person(id: """${'\r'.repeat(120_000)}""") { id } }`],
  'a very long name': ['documentCharacters', `{ ${'x'.repeat(200_000)} }`],
  'many variables': ['tokens', `query(${times(1_700, (index) => `$a${index}: Int`)}) { people { id } }`],
};

describe('limits', () => {
  let system: FixtureSystem;
  beforeAll(async () => {
    system = await startFixtureSystem(libraryGraph);
  });
  afterAll(() => system.gateway.stop());

  /**
   * The quickest of five, each with a text of its own, so that none is answered from memory. Processor time of this thread,
   * where client and gateway run: what else the machine is busy with does not count.
   */
  async function leastMilliseconds(send: (round: number) => Promise<unknown>): Promise<number> {
    const durations: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      const begin = process.threadCpuUsage();
      await send(round);
      const { user, system: kernel } = process.threadCpuUsage(begin);
      durations.push((user + kernel) / 1_000);
    }
    return Math.min(...durations);
  }

  for (const [name, [limit, query]] of Object.entries({ ...large, ...byFragments, ...byIntrospection, ...byText })) {
    it(`[GW-30] names the limit that refuses ${name}, at once and without a subgraph`, async () => {
      system.calls.length = 0;
      const { status, errors, data } = await system.ask(query);
      expect([status, data]).toEqual([400, undefined]);
      const { maximum, value } = (errors[0]?.extensions ?? {}) as { maximum: number; value: number };
      expect(errors[0]?.extensions).toEqual({ code: 'LIMIT_EXCEEDED', limit, maximum: defaultLimits[limit], value });
      expect(value).toBeGreaterThan(maximum);
      expect(errors[0]?.message).toContain(`has ${value} `);
      expect(errors[0]?.message).toContain(`most ${maximum} `);
      expect(system.calls).toEqual([]);
      expect(await leastMilliseconds((round) => system.ask(`${query} # ${round}`))).toBeLessThan(MAXIMUM_MILLISECONDS);
    });
  }

  it('[GW-30] refuses variables that are nested too deeply', async () => {
    const value = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    const body = `{"query":"query Q($id: ID!) { person(id: $id) { id } }","variables":{"id":${value}}}`;
    const send = () => fetch(`${system.gateway.url}/graphql`, { method: 'POST', headers: JSON_HEADERS, body });
    expect(await leastMilliseconds(send)).toBeLessThan(MAXIMUM_MILLISECONDS);
    const response = await send();
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { limit: 'nesting', maximum: defaultLimits.nesting, value: 50_001 } }],
    });
  });

  it('[GW-30] counts a number of many digits as one value of the variables', async () => {
    const levels = defaultLimits.nesting - 1;
    const value = `${'['.repeat(levels)}9007199254740993${']'.repeat(levels)}`;
    const body = `{"query":"query Q($id: ID!) { person(id: $id) { id } }","variables":{"id":${value}}}`;
    const response = await fetch(`${system.gateway.url}/graphql`, { method: 'POST', headers: JSON_HEADERS, body });
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
  });

  it('[GW-30] lets an operation pass that is just within the limits', async () => {
    expect((await system.ask(nested(20))).errors).toEqual([]);
    const aliases = await system.ask(`{ person(id: "p1") { ${times(200, (index) => `a${index}: id`)} } }`);
    expect(Object.keys(aliases.data?.person as object)).toHaveLength(200);
    const known = await system.ask(nested(20));
    expect(known.errors).toEqual([]);
    const overlapping = await system.ask(`{ people { ${times(140, () => 'id')} } }`);
    expect(overlapping.errors).toEqual([]);
    const introspection = await system.ask('{ __schema { types { fields { type { fields { name } } } } } }');
    expect(introspection.errors).toEqual([]);
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

  it('[GW-30] answers any document soon, whatever its shape', async () => {
    const name = fc.constantFrom('people', 'boss', 'id', 'books', 'a', 'b', '__schema', 'types', 'fields', 'type');
    const step = fc.oneof(
      {
        weight: 4,
        arbitrary: fc.tuple(name, fc.integer({ min: 1, max: 60 })).map(([field, count]) => `${field} `.repeat(count)),
      },
      { weight: 4, arbitrary: fc.integer({ min: 0, max: 20 }).map((index) => `...F${index}`) },
      { weight: 4, arbitrary: fc.constantFrom('a {', 'b {', '... {', '... @include(if: true) {') },
      { weight: 1, arbitrary: fc.constantFrom('} c {', '}') },
    );
    const selections = fc.array(step, { minLength: 1, maxLength: 60 }).map(balanced);
    const documents = fc
      .array(selections, { minLength: 1, maxLength: 21 })
      .map(
        ([operation, ...others]) =>
          `${operation} ${others.map((part, index) => `fragment F${index} on Person ${part}`).join(' ')}`,
      );
    await fc.assert(
      fc.asyncProperty(documents, async (document) => {
        const begin = process.threadCpuUsage();
        // The second operation makes it invalid, so that none of them is planned and executed.
        const { status } = await system.ask(`${document} query Another { nothing }`);
        expect(status).toBe(400);
        const { user, system: kernel } = process.threadCpuUsage(begin);
        expect((user + kernel) / 1_000).toBeLessThan(MAXIMUM_VALIDATION_MILLISECONDS);
      }),
      { numRuns: 150 },
    );
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
