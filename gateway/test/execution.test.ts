import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SubgraphResponse } from '../src/index.ts';
import { placesGraph } from './support/places.ts';
import { createFixtureTransports } from './support/subgraphs.ts';
import { type FixtureSystem, startFixtureSystem, startSystemForTest } from './support/system.ts';

describe('a plan that is executed', () => {
  let system: FixtureSystem;
  beforeAll(async () => {
    system = await startFixtureSystem(placesGraph);
  });
  beforeEach(() => {
    system.calls.length = 0;
  });
  afterAll(() => system.gateway.stop());
  const callsOf = (subgraph: string) => system.calls.filter((call) => call.subgraph === subgraph);

  it('[GW-4] asks for each entity once, however often it is in the response', async () => {
    const { data } = await system.ask('{ routes { from { rain } to { name rain } } }');
    expect(data).toEqual({
      routes: [
        { from: { rain: 3 }, to: { name: 'Bergen', rain: 9 } },
        { from: { rain: 9 }, to: { name: 'Ghent', rain: 3 } },
      ],
    });
    for (const list of Object.values(callsOf('weather')[0]?.variables ?? {})) expect(list).toHaveLength(2);
  });

  it('[GW-4] asks each subgraph once per step, for entities of several places together', async () => {
    const { data } = await system.ask(
      'query ($id: ID!) { cities { rain } capital { wind twin { rain forecast } } city(id: $id) { rain } }',
      { variables: { id: 'c2' } },
    );
    expect(data).toEqual({
      cities: [{ rain: 3 }, { rain: 9 }],
      capital: { wind: 5, twin: { rain: 9, forecast: 'rain in Bergen' } },
      city: { rain: 9 },
    });
    expect(system.calls.map(({ subgraph }) => subgraph)).toEqual(['atlas', 'weather']);
  });

  it('[GW-4] gives the keys of an answer in the order of the operation, fragments where they are spread', async () => {
    const { body } = await system.ask('{ capital { rain ...Name wind id } } fragment Name on City { wind name }');
    expect(JSON.stringify(body)).toBe('{"data":{"capital":{"rain":3,"wind":5,"name":"Ghent","id":"c1"}}}');
  });

  it('[GW-4] has the fields beside a skipped one that requires others', async () => {
    const query = 'query ($no: Boolean!) { capital { forecast @skip(if: $no) wind } }';
    expect((await system.ask(query, { variables: { no: true } })).data).toEqual({ capital: { wind: 5 } });
    const all = { capital: { forecast: 'rain in Ghent', wind: 5 } };
    expect((await system.ask(query, { variables: { no: false } })).data).toEqual(all);
  });

  it('[GW-4] answers an object of which everything is skipped', async () => {
    const query = 'query ($yes: Boolean!) { capital { name @skip(if: $yes) } twice: capital @skip(if: $yes) { id } }';
    expect((await system.ask(query, { variables: { yes: true } })).body).toEqual({ data: { capital: {} } });
    expect((await system.ask('{ capital @skip(if: true) { id } }')).body).toEqual({ data: {} });
  });

  it('[GW-4] keeps the types of an interface that a subgraph knows as an object', async () => {
    const { data } = await system.ask('{ sights { isOpen __typename ... on Tower { height isOpen } } }');
    expect(data).toEqual({ sights: [{ isOpen: true, __typename: 'Tower', height: 91 }] });
  });

  it('[GW-4] executes mutations of several subgraphs one after the other', async () => {
    const { data } = await system.ask('mutation { a: first(by: 1) b: third(by: 2) c: second(by: 3) }');
    expect(data).toEqual({ a: 1, b: 2, c: 3 });
    expect(system.calls.map(({ subgraph }) => subgraph)).toEqual(['atlas', 'weather', 'atlas']);
  });

  it('[GW-4] allows every name as an alias and as a field, also those that JavaScript gives a meaning', async () => {
    const { body } = await system.ask(
      '{ __proto__: capital { constructor toString: name hasOwnProperty: rain __proto__: id } valueOf: capital { id } }',
    );
    const capital = '{"constructor":"built by rain","toString":"Ghent","hasOwnProperty":3,"__proto__":"c1"}';
    expect(JSON.stringify(body)).toBe(`{"data":{"__proto__":${capital},"valueOf":{"id":"c1"}}}`);
  });

  it('[GW-4] takes a variable under the name that entities are sent by', async () => {
    const query = 'query ($representations: ID!) { city(id: $representations) { id } }';
    const { errors, data } = await system.ask(query, { variables: { representations: 'c1' } });
    expect([data, errors]).toEqual([{ city: { id: 'c1' } }, []]);
    const entity = 'query ($representations: Int!) { capital { rain(in: $representations) } }';
    const answer = await system.ask(entity, { variables: { representations: 1 } });
    expect(answer.body).toEqual({ data: { capital: { rain: 3 } } });
  });

  it.each(['include', 'skip'])(
    '[GW-4] [G18] refuses @%s that a variable with a default makes null',
    async (directive) => {
      for (const query of [
        `query ($x: Boolean = true) { capital { id } city(id: "c1") @${directive}(if: $x) { id } }`,
        `query ($x: Boolean = true) { capital { id ... @${directive}(if: $x) { name } } }`,
        `query ($x: Boolean = true) { capital { ...F @${directive}(if: $x) } } fragment F on City { id }`,
      ]) {
        const { status, data, errors } = await system.ask(query, { variables: { x: null } });
        expect([status, data, errors[0]?.extensions.code]).toEqual([400, undefined, 'BAD_USER_INPUT']);
        expect(errors[0]?.message).toContain('"$x"');
        expect((await system.ask(query)).errors).toEqual([]);
        expect((await system.ask(query, { variables: { x: false } })).errors).toEqual([]);
      }
    },
  );
});

/** The graph with a subgraph that gives this answer to everything. */
async function withAnswer(name: 'atlas' | 'weather', answer: unknown) {
  const { transports } = createFixtureTransports(placesGraph);
  const execute = async () => structuredClone(answer) as SubgraphResponse;
  return await startSystemForTest(placesGraph, { transports: { ...transports, [name]: { execute } } });
}

describe('what a subgraph answers wrongly', () => {
  const codes = (errors: { extensions: Record<string, unknown> }[]) => errors.map(({ extensions }) => extensions.code);

  it('[GW-4] is null where a value is not of its type, and told at its path', async () => {
    const wrong: [kind: string, field: string, value: unknown][] = [
      ['Int', 'rain', '3'],
      ['Int', 'rain', 3.5],
      ['Int', 'rain', 2 ** 31],
      ['Int', 'rain', [3]],
      ['String', 'forecast', { x: 1 }],
      ['String', 'forecast', 7],
    ];
    for (const [kind, field, value] of wrong) {
      const { ask } = await withAnswer('weather', { data: { _entities: [{ [field]: value }] } });
      const { data, errors } = await ask(`{ capital { id ${field} } }`);
      expect([kind, data]).toEqual([kind, { capital: { id: 'c1', [field]: null } }]);
      expect(codes(errors)).toEqual(['INVALID_SUBGRAPH_VALUE']);
      expect(errors[0]?.path).toEqual(['capital', field]);
    }
  });

  it('[GW-4] never shows a value or a type that the graph hides from clients', async () => {
    const kind = await withAnswer('atlas', { data: { capital: { kind: 'LOST' } } });
    const value = await kind.ask('{ capital { kind } }');
    expect(value.data).toEqual({ capital: { kind: null } });
    expect(JSON.stringify(value.body)).not.toContain('LOST');
    const ruin = { __typename: 'Ruin', id: 's2', label: 'Old Wall' };
    const type = await withAnswer('atlas', { data: { sights: [ruin, { __typename: 'Nothing' }, ruin.label] } });
    const { body, data } = await type.ask('{ sights { __typename label } }');
    expect(data).toEqual({ sights: [null, null, null] });
    expect(JSON.stringify(body)).not.toMatch(/Ruin|Old Wall|Nothing/);
  });

  it('[GW-4] makes null what is around a missing value that may not be null', async () => {
    const mayor = await withAnswer('atlas', { data: { capital: { id: 'c1', mayor: { name: 'An', motto: null } } } });
    const inside = await mayor.ask('{ capital { id mayor { name motto } } }');
    expect(inside.data).toEqual({ capital: { id: 'c1', mayor: null } });
    expect(inside.errors[0]).toMatchObject({
      path: ['capital', 'mayor', 'motto'],
      extensions: { code: 'INVALID_SUBGRAPH_VALUE' },
    });
    const list = await withAnswer('atlas', { data: { cities: [{ id: 'c1' }, null] } });
    expect((await list.ask('{ cities { id } }')).data).toBeNull();
  });

  it('[GW-4] [G16] tells why each value is missing, whatever else went wrong elsewhere', async () => {
    const other = { message: 'No idea.', path: ['sights'], extensions: { code: 'NO_IDEA' } };
    const mayor = { name: 'An', motto: null };
    const { ask } = await withAnswer('atlas', {
      data: { sights: null, capital: { mayor }, cities: [{ mayor: null }, { mayor }] },
      errors: [other, { message: 'No mayor.', path: ['cities', 0, 'mayor'] }],
    });
    const { data, errors } = await ask('{ sights { id } capital { mayor { motto } } cities { mayor { motto } } }');
    expect(data).toEqual({ sights: null, capital: { mayor: null }, cities: [{ mayor: null }, { mayor: null }] });
    expect(errors.map(({ path, extensions }) => [path?.join('.'), extensions.code].join(': ')).toSorted()).toEqual([
      'capital.mayor.motto: INVALID_SUBGRAPH_VALUE',
      'cities.0.mayor: SUBGRAPH_ERROR',
      'cities.1.mayor.motto: INVALID_SUBGRAPH_VALUE',
      'sights: NO_IDEA',
    ]);
  });

  it('[GW-4] [G16] tells a missing value once, by the error that is about it', async () => {
    const errors = [{ message: 'No motto.', path: ['capital', 'mayor', 'motto'], extensions: { code: 'SHY' } }];
    const shy = await withAnswer('atlas', { data: { capital: { mayor: { motto: null } } }, errors });
    expect((await shy.ask('{ capital { mayor { motto } } }')).body).toEqual({
      data: { capital: { mayor: null } },
      errors,
    });
    const { ask } = await withAnswer('weather', { data: { _entities: [] } });
    const answer = await ask('{ cities { id wind } }');
    expect(answer.data).toBeNull();
    expect(codes(answer.errors)).toEqual(['SUBGRAPH_UNAVAILABLE']);
  });

  it('[GW-4] [G16] tells which root fields a subgraph left out, beside another error', async () => {
    const { ask } = await withAnswer('atlas', {
      data: { cities: [] },
      errors: [{ message: 'x', path: ['routes', 0] }],
    });
    const { errors } = await ask('{ cities { id } capital { id } sights { id } }');
    const missing = errors.filter(({ extensions }) => extensions.code === 'UNRESOLVABLE');
    expect(missing.map(({ path }) => path)).toEqual([['capital'], ['sights']]);
  });

  it('[GW-4] costs its own fields when entities are missing, too many or no objects', async () => {
    for (const entities of [[], [{ rain: 1 }, { rain: 2 }], {}, 'rain', undefined]) {
      const { ask } = await withAnswer('weather', { data: { _entities: entities } });
      const { data, errors } = await ask('{ capital { id rain } }');
      expect(data).toEqual({ capital: { id: 'c1', rain: null } });
      expect(codes(errors)).toEqual(['SUBGRAPH_UNAVAILABLE']);
    }
    const { ask } = await withAnswer('weather', { data: { _entities: ['rain'] } });
    expect((await ask('{ capital { id rain } }')).data).toEqual({ capital: { id: 'c1', rain: null } });
  });

  it('[GW-4] brings nothing into an answer that was not asked for', async () => {
    const { ask } = await withAnswer('weather', {
      data: { _entities: [{ rain: 1, wind: 2, name: 'Elsewhere', id: 'c9', __typename: 'Hidden' }] },
    });
    expect((await ask('{ capital { id rain } }')).body).toEqual({ data: { capital: { id: 'c1', rain: 1 } } });
  });

  it('[GW-5] tells an error about an entity at every place where the entity is', async () => {
    const error = { message: 'No gauge.', path: ['_entities', 0, 'rain'], extensions: { code: 'NO_GAUGE' } };
    const { ask } = await withAnswer('weather', {
      data: { _entities: [{ rain: null }, { rain: 9 }] },
      errors: [error],
    });
    const { data, errors } = await ask('{ sights: cities { twin { rain } } }');
    expect(data).toEqual({ sights: [{ twin: { rain: null } }, { twin: { rain: 9 } }] });
    expect(errors).toEqual([{ ...error, path: ['sights', 0, 'twin', 'rain'] }]);
  });

  it('[GW-5] asks again one place at a time when one of several fails for all', async () => {
    const { transports, calls } = createFixtureTransports(placesGraph);
    const { ask } = await startSystemForTest(placesGraph, {
      transports: {
        ...transports,
        weather: {
          async execute(request) {
            const answer = await transports['weather']?.execute(request);
            const isTogether = Object.keys(request.variables ?? {}).length > 1;
            return isTogether
              ? { data: null, errors: [{ message: 'Too much at once.' }] }
              : (answer as SubgraphResponse);
          },
        },
      },
    });
    const { body } = await ask('{ cities { rain } capital { wind } }');
    expect(body).toEqual({ data: { cities: [{ rain: 3 }, { rain: 9 }], capital: { wind: 5 } } });
    expect(calls.filter(({ subgraph }) => subgraph === 'weather')).toHaveLength(3);
  });
});
