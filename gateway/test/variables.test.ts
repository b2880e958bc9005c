import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFixtureTransports, type FixtureSubgraph } from './support/subgraphs.ts';
import { answerJson, serveBehaviour, transportTo } from './support/http-subgraph.ts';
import { type FixtureSystem, startFixtureSystem, startSystemForTest } from './support/system.ts';

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])';
const shelves: FixtureSubgraph = {
  name: 'shelves',
  sdl: `${LINK} scalar Json
    input Wanted { id: ID count: Int json: Json inner: Wanted }
    input Named { id: ID constructor: String toString: String inner: Named }
    type Query { shelf: Shelf echo(id: ID, ids: [ID!], number: Int, share: Float, text: String, json: Json, wanted: Wanted, named: Named): Json }
    type Shelf @key(fields: "id") { id: ID! }`,
  resolvers: { Query: { echo: (_source, values: object) => values, shelf: () => ({ id: 's1' }) } },
};
const sizes: FixtureSubgraph = {
  name: 'sizes',
  sdl: `${LINK} type Shelf @key(fields: "id") { id: ID! size(of: Int, unit: String): String }`,
  resolvers: {
    Shelf: {
      __resolveReference: (reference: object) => reference,
      size: (_source, values: { of?: number; unit?: string }) => JSON.stringify(values),
    },
  },
};
const graph = [shelves, sizes];

/** Answers over HTTP as its function does in process: what is sent is JSON, and parsed as Node parses it. */
async function overHttp(subgraph: FixtureSubgraph) {
  const { transports } = createFixtureTransports([subgraph]);
  const served = await serveBehaviour((response, _request, number) => {
    const body = JSON.parse(served.requests[number - 1] as string) as { query: string };
    void transports[subgraph.name]?.execute({ ...body, headers: {} }).then((answer) => {
      answerJson(response, JSON.stringify(answer));
    });
  });
  return { served, transport: transportTo(served) };
}

/** Sends variables as text, which may have numbers that JavaScript has not. */
async function send({ gateway }: FixtureSystem, query: string, variables: string, method = 'POST') {
  const search = new URLSearchParams({ query, variables });
  const response =
    method === 'GET'
      ? await fetch(`${gateway.url}/graphql?${search}`, { headers: { 'apollo-require-preflight': '1' } })
      : await fetch(`${gateway.url}/graphql`, {
          method,
          headers: { 'content-type': 'application/json' },
          body: `{"query":${JSON.stringify(query)},"variables":${variables}}`,
        });
  return await response.text();
}

const LARGE = '9007199254740993';

describe('a number that JavaScript cannot hold', () => {
  it.each([
    ['ID', 'id', LARGE, `"${LARGE}"`],
    ['ID', 'id', '-123456789012345678901234', '"-123456789012345678901234"'],
    ['[ID!]', 'ids', `[1, ${LARGE}, "x"]`, `[1,"${LARGE}","x"]`],
    ['[ID!]', 'ids', LARGE, `"${LARGE}"`],
    ['Float', 'share', '0.12345678901234567890', '0.12345678901234568'],
    ['Json', 'json', LARGE, LARGE],
    ['Json', 'json', `{"a":[${LARGE},1],"__proto__":1e400}`, `{"a":[${LARGE},1],"__proto__":1e400}`],
    ['Wanted', 'wanted', `{"inner":{"id":${LARGE},"json":1e-400}}`, `{"inner":{"id":"${LARGE}","json":1e-400}}`],
  ])('[G23] reaches a subgraph unaltered: %s %s %s', async (type, name, value, sent) => {
    const { served, transport } = await overHttp(shelves);
    const { transports } = createFixtureTransports(graph);
    const system = await startSystemForTest(graph, { transports: { ...transports, shelves: transport } });
    for (const method of ['POST', 'GET']) {
      const text = await send(system, `query ($v: ${type}) { echo(${name}: $v) }`, `{"v": ${value}}`, method);
      expect(text).not.toContain('"errors"');
      expect(served.requests.pop()).toContain(`"variables":{"v":${sent}}`);
    }
  });

  let system: FixtureSystem;
  beforeAll(async () => {
    system = await startFixtureSystem(graph);
  });
  afterAll(() => system.gateway.stop());

  it.each([
    ['ID', 'id', LARGE, `"${LARGE}"`],
    ['Float', 'share', '5.00000000000000000000', '5'],
    ['Int', 'number', '5.00000000000000000000', '5'],
    ['Float', 'share', '1e3', '1000'],
    ['Json', 'json', `[${LARGE}]`, `[${LARGE}]`],
  ])('[G23] reaches a subgraph in process: %s %s %s', async (type, name, value, seen) => {
    const text = await send(system, `query ($v: ${type}) { echo(${name}: $v) }`, `{"v":${value}}`);
    expect(text.trim()).toBe(`{"data":{"echo":{"${name}":${seen}}}}`);
  });

  it.each([
    ['Int', 'number', LARGE],
    ['Int', 'number', '1e400'],
    ['Float', 'share', '1e400'],
    ['String', 'text', LARGE],
    ['ID', 'id', '1.2345678901234567890'],
    ['Wanted', 'wanted', LARGE],
  ])('[G23] is refused where it is none of its type: %s %s %s', async (type, name, value) => {
    system.calls.length = 0;
    const text = await send(system, `query ($v: ${type}) { echo(${name}: $v) }`, `{"v":${value}}`);
    expect([text.includes('"BAD_USER_INPUT"'), system.calls]).toEqual([true, []]);
  });
});

describe('a name that JavaScript gives a meaning', () => {
  const names = fc.constantFrom(...Object.getOwnPropertyNames(Object.prototype), 'prototype', 'then', 'length');
  const numbers = fc.integer({ min: 1, max: 1_000 });

  it.each(['in process', 'over HTTP'])('[G22] names a variable like any other, %s', async (wiring) => {
    const { transports } = createFixtureTransports(graph);
    const http = wiring === 'over HTTP';
    const system = await startSystemForTest(graph, {
      transports: http
        ? { shelves: (await overHttp(shelves)).transport, sizes: (await overHttp(sizes)).transport }
        : transports,
    });
    const query = (name: string, type: string, use: string) => `query ${name}($${name}: ${type}) { ${use} }`;
    const dataOf = async (text: string, variables: string) =>
      (JSON.parse(await send(system, text, variables)) as { data: unknown }).data;
    const property = fc.asyncProperty(names, names, numbers, async (name, alias, number) => {
      const fields = `${alias}: shelf { ${alias}: size(of: $${name}) } echo(number: $${name}, wanted: { count: $${name} })`;
      const text = query(name, 'Int', fields);
      const shelf = (size: object) =>
        Object.fromEntries([[alias, Object.fromEntries([[alias, JSON.stringify(size)]])]]);
      const told = await dataOf(text, `{${JSON.stringify(name)}:${number}}`);
      expect(told).toEqual({ ...shelf({ of: number }), echo: { number, wanted: { count: number } } });
      expect(await dataOf(text, '{}')).toEqual({ ...shelf({}), echo: { wanted: {} } });
    });
    await fc.assert(property, { numRuns: 25 });
  });

  let system: FixtureSystem;
  beforeAll(async () => {
    system = await startFixtureSystem(graph);
  });
  afterAll(() => system.gateway.stop());

  it.each(Object.getOwnPropertyNames(Object.prototype))('[G22] decides a condition: $%s', async (name) => {
    const query = `query ($${name}: Boolean! = true) { shelf @include(if: $${name}) { id } }`;
    expect(await send(system, query, `{${JSON.stringify(name)}:false}`)).toBe('{"data":{}}\n');
    expect(await send(system, query, '{}')).toContain('"s1"');
    expect(await send(system, query, `{${JSON.stringify(name)}:7}`)).toContain('BAD_USER_INPUT');
  });

  it('[G22] names an input field, which is there only if it was sent', async () => {
    const query = 'query ($v: Named) { echo(named: $v) }';
    const sent = '{"inner":{"constructor":"a"}}';
    expect(await send(system, query, `{"v":${sent}}`)).toBe(`{"data":{"echo":{"named":${sent}}}}\n`);
    expect(await send(system, query, '{"v":{"__proto__":{"id":"x"}}}')).toContain('BAD_USER_INPUT');
  });
});
