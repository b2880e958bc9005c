import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mediaGraph } from './support/media.ts';
import { type FixtureSystem, startFixtureSystem, startSystemForTest } from './support/system.ts';

describe('fragments on interfaces', () => {
  let system: FixtureSystem;
  beforeAll(async () => {
    system = await startFixtureSystem(mediaGraph);
  });
  afterAll(() => system.gateway.stop());

  it.each([
    ['{ best { ... on Named { name } } }', { best: { name: 'emma' } }],
    ['{ best { stars ... on Sized { size } } }', { best: { stars: 1 } }],
    [
      '{ best { ... on Thing { __typename } next { ...F } } } fragment F on Named { name ... on Sized { size } }',
      { best: { __typename: 'Book', next: { name: 'alien', size: 70 } } },
    ],
    [
      '{ rated { ... on Named { ... on Medium { title stars } } } }',
      { rated: [{ title: 'Emma', stars: 1 }, { title: 'Alien', stars: 2 }, {}] },
    ],
    [
      '{ things { ... on Medium { id stars } ... on Named { name } } }',
      { things: [{ name: 'shelf' }, null, { id: 'm2', stars: 2, name: 'alien' }] },
    ],
    [
      '{ named { name ... on Medium { related { ... on Sized { size } } } } }',
      {
        named: [{ name: 'emma', related: [{ size: 70 }, {}] }, { name: 'alien', related: [{}, {}] }, { name: 'shelf' }],
      },
    ],
  ])('[GW-4] [G3] are answered where an interface is known as an object: %s', async (query, expected) => {
    const { data, errors } = await system.ask(query);
    expect([errors, data]).toEqual([[], expected]);
  });

  it('[GW-30] [G3] are refused, and the limit named, when they multiply beyond it', async () => {
    const { ask } = await startSystemForTest(mediaGraph, { limits: { selections: 40 } });
    const nested = (levels: number): string =>
      levels === 0 ? 'name' : `... on Medium { next { ... on Named { ${nested(levels - 1)} } } }`;
    const { status, errors } = await ask(`{ best { ${nested(8)} } }`);
    expect(status).toBe(400);
    expect(errors[0]?.extensions).toMatchObject({ code: 'LIMIT_EXCEEDED', limit: 'selections', maximum: 40 });
  });
});
