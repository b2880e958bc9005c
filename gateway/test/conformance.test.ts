import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shopGraph } from './support/shop.ts';
import { type FixtureSystem, startFixtureSystem } from './support/system.ts';

/**
 * Plain GET requests, which any page can make a browser send, are refused on purpose: a client has to say by a header
 * that it is no form (GW-33).
 */
const REFUSED_ON_PURPOSE = ['5A70', 'D6D5', '6A70'];

let system: FixtureSystem;
beforeAll(async () => {
  system = await startFixtureSystem(shopGraph);
});
afterAll(() => system.gateway.stop());

const audits = serverAudits({ url: () => `${system.gateway.url}/graphql`, fetchFn: fetch });

describe('GraphQL over HTTP', () => {
  it('[GW-3] is audited by all of graphql-http', () => {
    expect(audits).toHaveLength(61);
  });

  it.each(audits.filter(({ id }) => !REFUSED_ON_PURPOSE.includes(id)))('[GW-3] $id $name', async ({ fn }) => {
    expect(await fn()).toMatchObject({ status: 'ok' });
  });

  it.each(audits.filter(({ id }) => REFUSED_ON_PURPOSE.includes(id)))('[GW-33] does not: $id $name', async (audit) => {
    expect(audit.name).toMatch(/^MAY /);
    expect(await audit.fn()).toMatchObject({ status: 'notice' });
  });

  const send = async (query: string, headers: Record<string, string>) => (await system.ask(query, { headers })).status;
  const wrongOperations = [
    '{',
    '{ nothing }',
    'query A { shops { id } } query B { shops { id } }',
    '{ greet(name: 1) }',
  ];

  it('[GW-3] tells a wrong operation with 200 to clients of application/json, with 400 to the others', async () => {
    for (const query of wrongOperations) {
      expect([query, await send(query, { accept: 'application/json' })]).toEqual([query, 200]);
      expect([query, await send(query, { accept: '*/*' })]).toEqual([query, 200]);
      expect([query, await send(query, { accept: 'application/graphql-response+json' })]).toEqual([query, 400]);
    }
  });

  it('[GW-3] [GW-10] refuses tokens and oversize with the same status whatever is accepted', async () => {
    const deep = `{ ${'a { '.repeat(30)} b ${'}'.repeat(30)} }`;
    for (const accept of ['application/json', 'application/graphql-response+json']) {
      expect(await send('{ shops { id } }', { accept, authorization: 'Bearer a.b.c' })).toBe(401);
      expect(await send(deep, { accept })).toBe(400);
    }
  });
});
