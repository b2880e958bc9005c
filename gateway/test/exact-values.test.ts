import { describe, expect, it } from 'vitest';
import { answerJson, serveBehaviour, transportTo } from './support/http-subgraph.ts';
import { type FixtureSubgraph, createFixtureTransports } from './support/subgraphs.ts';
import { startSystemForTest } from './support/system.ts';

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])';
const shop: FixtureSubgraph = {
  name: 'shop',
  sdl: `${LINK} scalar Long scalar Json
    type Query { part: Part parts: [Part] }
    type Part @key(fields: "id") { id: ID! ids: [ID!] int: Int float: Float long: Long json: Json text: String }`,
};
const stock: FixtureSubgraph = {
  name: 'stock',
  sdl: `${LINK} type Part @key(fields: "id") { id: ID! amount: Int }`,
};

/** What the gateway answers, as text, when the subgraph gives this text for a part. */
async function answerFor(part: string, query: string) {
  const subgraph = await serveBehaviour((response) => answerJson(response, `{"data":{"part":${part}}}`));
  const { transports, calls } = createFixtureTransports([shop, stock]);
  const system = await startSystemForTest([shop, stock], {
    transports: { ...transports, shop: transportTo(subgraph) },
  });
  const response = await fetch(`${system.gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return { text: (await response.text()).trim(), calls };
}
const dataFor = (part: string) => `{"data":{"part":${part}}}`;

describe('a value of a subgraph', () => {
  it.each([
    ['{"id":1}', '{ part { id } }', '{"id":"1"}'],
    ['{"id":-7,"ids":[1,"1",20]}', '{ part { id ids } }', '{"id":"-7","ids":["1","1","20"]}'],
    ['{"id":9007199254740993}', '{ part { id } }', '{"id":"9007199254740993"}'],
    ['{"id":9007199254740992}', '{ part { id } }', '{"id":"9007199254740992"}'],
    ['{"ids":[12345678901234567890123]}', '{ part { ids } }', '{"ids":["12345678901234567890123"]}'],
    ['{"long":9007199254740993}', '{ part { long } }', '{"long":9007199254740993}'],
    ['{"long": -9223372036854775808 }', '{ part { long } }', '{"long":-9223372036854775808}'],
    ['{"long":0.12345678901234567890}', '{ part { long } }', '{"long":0.12345678901234567890}'],
    ['{"json":{"a":[9007199254740993,1]}}', '{ part { json } }', '{"json":{"a":[9007199254740993,1]}}'],
    ['{"float":3}', '{ part { float } }', '{"float":3}'],
    ['{"float":0.12345678901234567890}', '{ part { float } }', '{"float":0.12345678901234568}'],
    [
      '{"text":"9007199254740993, :9007199254740993"}',
      '{ part { text } }',
      '{"text":"9007199254740993, :9007199254740993"}',
    ],
  ])('[GW-4] [G23] comes out unaltered: %s', async (part, query, expected) => {
    expect((await answerFor(part, query)).text).toBe(dataFor(expected));
  });

  it.each([
    ['{"int":9007199254740993}', '{ part { int } }'],
    ['{"id":1.5}', '{ part { id } }'],
    ['{"ids":[1.2345678901234567]}', '{ part { ids } }'],
    ['{"text":9007199254740993}', '{ part { text } }'],
  ])('[GW-4] [G23] is refused when it is none of its type: %s', async (part, query) => {
    const { text } = await answerFor(part, query);
    expect(text).toContain('INVALID_SUBGRAPH_VALUE');
    expect(text).not.toContain('9007199254740993');
  });

  it('[GW-4] [G23] is no object, however many digits it has', async () => {
    for (const answer of ['7', '9007199254740993']) {
      const { data, errors } = JSON.parse((await answerFor(answer, '{ part { text } }')).text);
      expect([answer, data, errors[0].extensions.code]).toEqual([answer, { part: null }, 'INVALID_SUBGRAPH_VALUE']);
    }
  });

  it('[GW-4] [G23] is sent to the next subgraph as it came', async () => {
    const { calls } = await answerFor('{"__typename":"Part","id":9007199254740993}', '{ part { amount } }');
    expect(JSON.stringify(calls[0]?.variables)).toContain('"id":9007199254740993');
  });
});

describe('introspection', () => {
  it('[GW-25] [G19] knows every field that validation knows', async () => {
    const { ask } = await startSystemForTest([shop]);
    const query = `{
      __type(name: "Query") { isOneOf specifiedByURL fields(includeDeprecated: true) { args(includeDeprecated: true) { name isDeprecated deprecationReason } } }
      __schema { description directives { isRepeatable args(includeDeprecated: true) { name } } types { isOneOf specifiedByURL inputFields(includeDeprecated: true) { isDeprecated } } }
      part { id }
    }`;
    const { status, errors, data } = await ask(query);
    expect([status, errors]).toEqual([200, []]);
    expect(data).toMatchObject({ __type: { specifiedByURL: null }, part: null });
  });

  it('[GW-25] [G19] answers through fragments, variables and beside everything else', async () => {
    const { ask } = await startSystemForTest([shop]);
    const query = `query Q($name: String!, $no: Boolean!) { ...A part { id } } fragment A on Query { x: __type(name: $name) { ...T kind @skip(if: $no) } }
      fragment T on __Type { name isOneOf ofType { ...U } } fragment U on __Type { name }`;
    const { data, errors } = await ask(query, { variables: { name: 'Part', no: true } });
    expect([errors, data]).toEqual([[], { x: { name: 'Part', isOneOf: null, ofType: null }, part: null }]);
  });
});
