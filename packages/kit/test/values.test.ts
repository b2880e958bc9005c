import type { Caller } from '@account-center/claims';
import { anonymousCaller, CALLER_HEADER, createCallerSigner } from '@account-center/claims';
import { scalars } from '@account-center/kit/graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SECRET, type Sample, startSample } from './sample.ts';

const sdl = `
  scalar Date
  scalar DateTime
  scalar BigInt
  scalar JSON
  input Named { name: String!  inner: [Named!]  at: DateTime  ids: [ID!] }
  type Query { ok: String  echo(input: Named, id: ID, text: String, day: Date, at: DateTime, number: BigInt, any: JSON, texts: [String!]): JSON }
  type Mutation { keep(input: Named!): JSON }
`;
const echo = (_source: unknown, values: unknown) => values;

let sample: Sample;
beforeAll(async () => {
  const resolvers = {
    ...scalars,
    Query: { ok: () => 'ok', echo },
    Mutation: { keep: (_root: unknown, { input }: { input: unknown }) => input },
  };
  sample = await startSample({ sdl, resolvers, unaudited: ['keep'] });
});
afterAll(() => sample.stop());

const ask = (query: string, variables: Record<string, unknown>) => {
  const caller: Caller = anonymousCaller;
  const headers = { [CALLER_HEADER]: createCallerSigner({ issuer: 'gateway', secret: SECRET }).sign(caller) };
  return sample.subgraph.execute({ query, variables, headers });
};

const TYPES: Record<string, string> = {
  input: 'Named',
  id: 'ID',
  text: 'String',
  day: 'Date',
  at: 'DateTime',
  number: 'BigInt',
  any: 'JSON',
  texts: '[String!]',
};
const give = (name: string, value: unknown) => ask(`query($v: ${TYPES[name]}) { ok echo(${name}: $v) }`, { v: value });

describe('a value that nothing can keep', () => {
  test.each<[name: string, value: unknown, path: string]>([
    ['text', 'a\0b', 'text'],
    ['text', 'a\u0007b', 'text'],
    ['text', 'half \ud83d', 'text'],
    ['id', '\0', 'id'],
    ['texts', ['fine', '\ude00 half'], 'texts.1'],
    ['any', { deep: ['fine', { text: '\0' }] }, 'any.deep.1.text'],
    ['input', { name: '\0' }, 'name'],
    ['input', { name: 'a', inner: [{ name: 'b' }, { name: '\u001f' }] }, 'inner.1.name'],
    ['input', { name: 'a', at: '2026-02-30T09:00:00+08:00' }, 'at'],
    ['day', '2026-02-29', 'day'],
    ['day', '0000-01-01', 'day'],
    ['day', '2026-1-1', 'day'],
    ['at', '2026-04-31T09:00:00Z', 'at'],
    ['at', '2026-03-01T24:00:00Z', 'at'],
    ['at', '2026-03-01T09:00:60Z', 'at'],
    ['at', '2026-03-01T09:60:00Z', 'at'],
    ['at', '2026-03-01T09:00:00', 'at'],
    ['at', '2026-03-01T09:00:00+24:00', 'at'],
    ['at', '0000-06-01T00:00:00Z', 'at'],
    ['at', '0001-01-01T00:00:00+08:00', 'at'],
    ['at', '9999-12-31T23:00:00-08:00', 'at'],
    ['at', 1_700_000_000, 'at'],
    ['number', '9223372036854775808', 'number'],
    ['number', '-9223372036854775809', 'number'],
    ['number', '1.5', 'number'],
    ['number', 2 ** 53, 'number'],
  ])('[S2] [S3] is refused with its place, and costs its own field only: %s %j', async (name, value, path) => {
    const { data, errors } = await give(name, value);
    expect(data).toEqual({ ok: 'ok', echo: null });
    expect(errors).toMatchObject([{ path: ['echo'], extensions: { code: 'BAD_USER_INPUT', fields: [{ path }] } }]);
  });

  test('[S2] [S3] is refused as a literal as well, and all of them at once', async () => {
    const { errors } = await ask('{ echo(text: "\\u0000", day: "2026-02-30", at: "x", number: "x") }', {});
    const fields = ['text', 'day', 'at', 'number'].map((path) => ({ path }));
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', fields } }]);
    const refused = await ask('mutation($input: Named!) { keep(input: $input) }', { input: { name: '\0', at: 'x' } });
    expect(refused.errors).toMatchObject([{ extensions: { fields: [{ path: 'name' }, { path: 'at' }] } }]);
  });

  test.each<[name: string, value: unknown, seen: unknown]>([
    ['text', 'line\n\ttab\r\n李 👩‍💻', 'line\n\ttab\r\n李 👩‍💻'],
    ['id', 'ABCDEF00-1234-7ABC-8DEF-0123456789AB', 'abcdef00-1234-7abc-8def-0123456789ab'],
    ['id', 'Order-17', 'Order-17'],
    [
      'input',
      { name: 'a', ids: ['ABCDEF00-1234-7ABC-8DEF-0123456789AB'] },
      { name: 'a', ids: ['abcdef00-1234-7abc-8def-0123456789ab'] },
    ],
    ['day', '2028-02-29', '2028-02-29'],
    ['at', '2026-03-01T09:00+08:00', '2026-03-01T01:00:00.000Z'],
    ['at', '9999-12-31T23:59:59.999999Z', '9999-12-31T23:59:59.999Z'],
    ['number', '9223372036854775807', '9223372036854775807'],
    ['number', '-007', '-7'],
    ['any', { n: 1, list: [null, true, 'x'] }, { n: 1, list: [null, true, 'x'] }],
  ])('[S6] what can be kept reaches the resolver, ids in one spelling: %s %j', async (name, value, seen) => {
    const { data, errors } = await give(name, value);
    expect(errors).toBeUndefined();
    expect(data).toEqual({ ok: 'ok', echo: { [name]: seen } });
  });
});
