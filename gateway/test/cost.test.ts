import { describe, expect, it } from 'vitest';
import type { FixtureSubgraph } from './support/subgraphs.ts';
import { type AskOptions, type FixtureSystem, startSystemForTest } from './support/system.ts';

const LINK = `extend schema @link(
  url: "https://specs.apollo.dev/federation/v2.9"
  import: ["@key", { name: "@cost", as: "@price" }, "@listSize"]
)`;

const zoo: FixtureSubgraph = {
  name: 'zoo',
  sdl: `${LINK}
    type Query {
      animal: Animal
      animals(first: Int): [Animal!]!
      some(first: Int = 5): [Animal!]!
      all: [Animal!]!
      map: [[Animal!]!]!
      herd(last: Int): Herd
      owned(max: Int, skip: Int): [Animal!]! @listSize(slicingArguments: ["max"], assumedSize: 3)
      flock(size: Int): Flock @listSize(slicingArguments: ["size"], sizedFields: ["birds"])
      weigh(by: Scale, on: Int @price(weight: 4)): Int @price(weight: 7)
      treasure: Treasure
      any: [Any!]
      paged(page: Page): [Animal!]
      fifty(page: Page = { first: 50 }): [Animal!]
      herds(page: Page! = {}): Herd
      sorted(by: Order = { fine: true }): Int
    }
    input Page { first: Int = 30 after: ID most: Int = 8 }
    input Order { fine: Boolean @price(weight: 6) deep: Boolean = true @price(weight: 2) }
    type Mutation { feed: Animal }
    type Herd { nodes: [Animal!]! total: Int }
    type Flock { birds: [Animal!]! nests: [Animal!]! }
    type Animal @key(fields: "id") { id: ID! young(first: Int): [Animal!]! names: [String!] }
    type Treasure @price(weight: 30) { id: ID! }
    union Any = Animal | Treasure
    input Scale { precise: Boolean @price(weight: 5) and: [Scale!] }`,
  resolvers: { Query: { animals: () => [], all: () => [], some: () => [], owned: () => [], map: () => [] } },
};

describe('the cost of an operation', () => {
  const start = () => startSystemForTest([zoo], { limits: { cost: 100_000 } });
  const costOf = async (system: FixtureSystem, query: string, options: AskOptions = {}) =>
    Number(
      (await system.ask(query, { ...options, headers: { 'x-operation-cost': '?' } })).headers.get('x-operation-cost'),
    );

  it('[GW-30] is one for each object, nothing for values, and ten more for a mutation', async () => {
    const system = await start();
    expect(await costOf(system, '{ animal { id names } }')).toBe(1);
    expect(await costOf(system, '{ animal { id } b: animal { id } herd { total } }')).toBe(3);
    expect(await costOf(system, 'mutation { feed { id } }')).toBe(11);
    expect(await costOf(system, '{ __typename }')).toBe(0);
  });

  it('[GW-30] multiplies the items of a list by the number that is asked for', async () => {
    const system = await start();
    const costs: [query: string, cost: number][] = [
      ['{ animals(first: 7) { id } }', 7],
      ['{ animals(first: 7) { young(first: 3) { id } } }', 7 * (1 + 3)],
      ['{ some { id } }', 5],
      ['{ all { id } }', 10],
      ['{ animals { id } }', 10],
      ['{ map { id } }', 100],
      ['{ herd(last: 4) { total nodes { id } } }', 1 + 4],
      ['{ herd(last: 4) { ...H } } fragment H on Herd { nodes { young(first: 2) { id } } }', 1 + 4 * 3],
      ['{ animals(first: -5) { id } }', 0],
    ];
    for (const [query, cost] of costs) expect([query, await costOf(system, query)]).toEqual([query, cost]);
  });

  it('[GW-30] depends on variables and their defaults', async () => {
    const system = await start();
    const query = 'query Q($n: Int = 6, $m: Int) { animals(first: $n) { young(first: $m) { id } } all { id } }';
    const costWith = (variables: Record<string, unknown>) => costOf(system, query, { variables });
    expect(await costWith({})).toBe(6 * (1 + 10) + 10);
    expect(await costWith({ n: 3, m: 4 })).toBe(3 * (1 + 4) + 10);
    expect(await costWith({ n: 3, m: 40 })).toBe(3 * (1 + 40) + 10);
    expect(await costWith({ n: null })).toBe(10 * (1 + 10) + 10);
    const two = 'query A { animals(first: 2) { id } } query B { animals(first: 8) { id } }';
    expect(await costOf(system, two, { operationName: 'A' })).toBe(2);
    expect(await costOf(system, two, { operationName: 'B' })).toBe(8);
  });

  it('[GW-30] [G17] counts the schema’s defaults of arguments and of the fields of their inputs', async () => {
    const system = await start();
    const costs: [query: string, cost: number][] = [
      ['{ some { id } }', 5],
      ['{ some(first: null) { id } }', 5],
      ['{ paged { id } }', 10],
      ['{ paged(page: {}) { id } }', 30],
      ['{ paged(page: { after: "x" }) { id } }', 30],
      ['{ paged(page: { first: 7 }) { id } }', 7],
      ['{ paged(page: { first: null }) { id } }', 30],
      ['{ fifty { id } }', 50],
      ['{ fifty(page: {}) { id } }', 30],
      ['{ fifty(page: null) { id } }', 50],
      ['{ herds { nodes { id } } }', 1 + 30],
      ['{ sorted }', 6 + 2],
      ['{ sorted(by: {}) }', 2],
      ['{ sorted(by: { deep: null }) }', 2],
    ];
    for (const [query, cost] of costs) expect([query, await costOf(system, query)]).toEqual([query, cost]);
  });

  it('[GW-30] [G17] counts the schema’s defaults beside what variables give', async () => {
    const system = await start();
    const costs: [query: string, variables: Record<string, unknown>, cost: number][] = [
      ['query Q($n: Int) { some(first: $n) { id } }', {}, 5],
      ['query Q($n: Int = 9) { some(first: $n) { id } }', {}, 9],
      ['query Q($n: Int = 9) { some(first: $n) { id } }', { n: null }, 5],
      ['query Q($page: Page) { fifty(page: $page) { id } }', {}, 50],
      ['query Q($page: Page) { fifty(page: $page) { id } }', { page: { after: 'x' } }, 30],
      ['query Q($page: Page = { first: 3 }) { fifty(page: $page) { id } }', {}, 3],
      ['query Q($n: Int) { fifty(page: { first: $n }) { id } }', {}, 30],
      ['query Q($n: Int) { fifty(page: { first: $n }) { id } }', { n: 4 }, 4],
      ['query Q($n: Int = 6) { fifty(page: { first: $n, after: "x" }) { id } }', {}, 6],
      ['query Q($by: Order = { fine: true }) { sorted(by: $by) }', {}, 6 + 2],
      ['query Q($by: Order) { sorted(by: $by) }', { by: {} }, 2],
    ];
    for (const [query, variables, cost] of costs) {
      expect([query, variables, await costOf(system, query, { variables })]).toEqual([query, variables, cost]);
    }
  });

  it('[GW-30] follows @cost and @listSize of the supergraph, whatever they are called there', async () => {
    const system = await start();
    const costs: [query: string, cost: number][] = [
      ['{ treasure { id } }', 30],
      ['{ weigh }', 7],
      ['{ weigh(on: 1) }', 7 + 4],
      ['{ weigh(by: { precise: true, and: [{ precise: false }, {}] }) }', 7 + 5 + 5],
      ['{ owned { id } }', 3],
      ['{ owned(max: 9, skip: 100) { id } }', 9],
      ['{ flock(size: 6) { birds { id } } }', 1 + 6],
      ['{ flock(size: 6) { birds { id } nests { id } } }', 1 + 6 + 10],
      ['{ any { ... on Animal { id } ... on Treasure { id } } }', 10],
    ];
    for (const [query, cost] of costs) expect([query, await costOf(system, query)]).toEqual([query, cost]);
    const byVariable = 'query Q($by: Scale) { weigh(by: $by) }';
    expect(await costOf(system, byVariable, { variables: { by: { and: [{ precise: true }] } } })).toBe(7 + 5);
  });

  it('[GW-30] refuses what costs more than the limit, by the variables of each request', async () => {
    const system = await startSystemForTest([zoo], { limits: { cost: 50 }, listSizes: { listSize: 4 } });
    const query = 'query Q($n: Int!) { animals(first: $n) { id } }';
    expect((await system.ask(query, { variables: { n: 50 } })).errors).toEqual([]);
    const { status, errors } = await system.ask(query, { variables: { n: 1_000_000 } });
    expect([status, errors[0]?.extensions]).toEqual([
      400,
      { code: 'LIMIT_EXCEEDED', limit: 'cost', maximum: 50, value: 1_000_000 },
    ]);
    expect((await system.ask(query, { variables: { n: 50 } })).errors).toEqual([]);
    expect(await costOf(system, '{ all { id } }')).toBe(4);
  });
});
