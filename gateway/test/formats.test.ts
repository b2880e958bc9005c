import { day, instant, long } from '@account-center/formats';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { FixtureSubgraph } from './support/subgraphs.ts';
import { type FixtureSystem, startFixtureSystem } from './support/system.ts';

/** Names of scalars mean nothing to a gateway: what they name as their specification does. */
const clinic: FixtureSubgraph = {
  name: 'clinic',
  sdl: `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
    scalar Visit @specifiedBy(url: "${instant.url}")
    scalar Birthday @specifiedBy(url: "${day.url}")
    scalar Pennies @specifiedBy(url: "${long.url}")
    scalar Date
    scalar Mood @specifiedBy(url: "https://example.com/mood")
    input Stay { from: Visit until: Visit born: Birthday inner: [Stay!] }
    type Query { ok: String echo(at: Visit, born: Birthday, paid: Pennies, stay: Stay, days: [[Birthday]], date: Date, mood: Mood): String }`,
  resolvers: { Query: { ok: () => 'ok', echo: (_source, values: object) => JSON.stringify(values) } },
};

let system: FixtureSystem;
beforeAll(async () => {
  system = await startFixtureSystem([clinic]);
});
beforeEach(() => {
  system.calls.length = 0;
});
afterAll(() => system.gateway.stop());

const NO_DAY = '2026-02-30';
const NO_TIME = '2026-02-30T09:00:00+08:00';

describe('a value that is none of its scalar’s specification', () => {
  it.each([
    [`{ ok echo(at: "${NO_TIME}") }`, { line: 1, column: 15 }],
    ['{ ok echo(at: 1700000000) }', { line: 1, column: 15 }],
    ['{ ok echo(born: "0000-01-01") }', { line: 1, column: 17 }],
    [`{ ok echo(days: [["2026-03-01", "${NO_DAY}"]]) }`, { line: 1, column: 33 }],
    [`{ ok echo(stay: { inner: [{ until: "${NO_TIME}" }] }) }`, { line: 1, column: 36 }],
    [`query ($b: Birthday = "${NO_DAY}") { ok echo(born: $b) }`, { line: 1, column: 23 }],
    ['{ ok echo(paid: 9223372036854775808) }', { line: 1, column: 17 }],
    ['{ ok echo(paid: 1.5) }', { line: 1, column: 17 }],
    [`{ ok ...F } fragment F on Query { echo(born: "${NO_DAY}") }`, { line: 1, column: 46 }],
  ])('[S3] is refused in a literal, with its position: %s', async (query, location) => {
    const { status, errors, data } = await system.ask(query);
    expect([status, data, system.calls]).toEqual([400, undefined, []]);
    expect(errors).toMatchObject([{ locations: [location], extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(errors[0]?.message).toMatch(/must be a (time|calendar day|whole number)/);
  });

  it.each([
    ['Visit', 'at', NO_TIME, '$v'],
    ['Visit', 'at', '2026-03-01T09:00:00', '$v'],
    ['Birthday', 'born', 20_260_301, '$v'],
    ['[[Birthday]]', 'days', [['2026-03-01'], ['2026-03-01', NO_DAY]], 'v[1][1]'],
    ['Stay', 'stay', { from: '2026-03-01T09:00:00Z', until: NO_TIME }, 'v.until'],
    ['Stay', 'stay', { inner: [{}, { inner: [{ born: NO_DAY }] }] }, 'v.inner[1].inner[0].born'],
    ['Pennies', 'paid', '-9223372036854775809', '$v'],
  ])('[S3] is refused in a variable, with its path: %s %s %j', async (type, name, value, path) => {
    const query = `query ($v: ${type}) { ok echo(${name}: $v) }`;
    const { errors, data } = await system.ask(query, { variables: { v: value } });
    expect([data, system.calls]).toEqual([undefined, []]);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(errors[0]?.message).toContain(path);
  });

  it('[S3] is told with all others', async () => {
    const variables = { a: NO_TIME, b: NO_DAY };
    const query = 'query ($a: Visit, $b: Birthday) { echo(at: $a, born: $b) }';
    expect((await system.ask(query, { variables })).errors).toHaveLength(2);
  });
});

describe('a value that is one', () => {
  it.each([
    ['at', 'Visit', '2028-02-29T23:59:59.999999999-08:00'],
    ['born', 'Birthday', '2028-02-29'],
    ['paid', 'Pennies', '-007'],
    ['paid', 'Pennies', 7],
    ['stay', 'Stay', { from: null, inner: [{ born: '2026-03-01' }] }],
    ['date', 'Date', NO_DAY],
    ['mood', 'Mood', NO_DAY],
  ])('[S3] goes on as it was sent: %s: %s %j', async (name, type, value) => {
    const { errors, data } = await system.ask(`query ($v: ${type}) { echo(${name}: $v) }`, { variables: { v: value } });
    expect([errors, JSON.parse(String(data?.echo))]).toEqual([[], { [name]: value }]);
  });
});
