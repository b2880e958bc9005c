import { media, mediaGraph, shelf } from '@account-center/gateway/test-support/media';
import { type FixtureSystem, startFixtureSystem } from '@account-center/gateway/test-support/system';
import fc from 'fast-check';
import { buildSchema, graphqlSync } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeOperation } from './support/random-operation.ts';

/** The graph as one schema without federation. */
const MEDIUM = 'id: ID! title: String stars: Int next: Medium related: [Medium!]';
const schema = buildSchema(`
  type Query { media: [Medium!] named: [Named] things: [Thing] film: Film best: Medium rated: [Medium] }
  interface Medium { ${MEDIUM} }
  interface Named { name: String }
  interface Sized implements Named { name: String size: Int }
  type Book implements Medium & Named { ${MEDIUM} name: String pages: Int }
  type Film implements Medium & Sized & Named { ${MEDIUM} name: String size: Int }
  type Song implements Medium { ${MEDIUM} length: Int }
  type Shelf implements Named { name: String }
  union Thing = Book | Film | Shelf`);

interface Medium {
  id: string;
  related: () => Medium[];
}
const whole = (): Medium[] =>
  media.map((medium, index) => ({
    ...medium,
    stars: index + 1,
    next: () => whole()[index + 1] ?? null,
    related: () => whole().filter(({ id }) => id !== medium.id),
  }));
const rootValue = {
  media: whole,
  rated: whole,
  named: () => [...whole().slice(0, 2), shelf],
  things: () => [shelf, null, whole()[1]],
  film: () => whole()[1],
  best: () => whole()[0],
};

const ANCHOR = 'anchor: film @include(if: $yes) @skip(if: $no) { id }';
const operations = fc
  .array(fc.nat({ max: 5_000 }), { minLength: 10, maxLength: 70 })
  .map((numbers) => makeOperation(schema, numbers, ANCHOR));

describe('random operations on interfaces that are objects elsewhere', () => {
  let system: FixtureSystem;
  beforeAll(async () => {
    system = await startFixtureSystem(mediaGraph, { limits: { planMilliseconds: 60_000, selections: 20_000 } });
  });
  afterAll(() => system.gateway.stop());

  it('[GW-4] [G3] are answered as a schema without federation answers them', async () => {
    const check = async (query: string, no: boolean) => {
      const expected = graphqlSync({ schema, source: query, rootValue, variableValues: { no } });
      expect(expected.errors).toBeUndefined();
      const { data, errors } = await system.ask(query, { variables: { no } });
      expect(errors).toEqual([]);
      expect(data).toEqual(JSON.parse(JSON.stringify(expected.data)));
    };
    await fc.assert(fc.asyncProperty(operations, fc.boolean(), check), { numRuns: 100 });
  }, 120_000);
});
