import { createHash } from 'node:crypto';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { tokenPrincipalSource } from '../src/index.ts';
import { AUDIENCE, ISSUER } from './support/identity.ts';
import { shopGraph } from './support/shop.ts';
import { type AskOptions, type FixtureSystem, startSystemForTest } from './support/system.ts';

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
const persisted = (sha256Hash: string) => ({ persistedQuery: { version: 1, sha256Hash } });
const GREETING = 'query Greeting($name: String!) { greet(name: $name) }';
const SHOPS = '{ shops { id } }';
const you = { variables: { name: 'you' } };

/** Sends the parameters as they are. */
async function send(system: FixtureSystem, parameters: object, { as }: AskOptions = {}) {
  const authorization = as === undefined ? {} : { authorization: `Bearer ${await system.identity.token(as)}` };
  const response = await fetch(`${system.gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...authorization },
    body: JSON.stringify(parameters),
  });
  const { data, errors } = (await response.json()) as { data?: unknown; errors?: { extensions: { code: string } }[] };
  return { status: response.status, data, code: errors?.[0]?.extensions.code };
}

describe('documents that clients register by their hash', () => {
  it('[GW-32] are executed by the hash alone once they were sent with it', async () => {
    const system = await startSystemForTest(shopGraph);
    const byHash = { extensions: persisted(hashOf(GREETING)), ...you };
    expect(await send(system, byHash)).toMatchObject({ status: 200, code: 'PERSISTED_QUERY_NOT_FOUND' });
    const greeted = { status: 200, data: { greet: 'hello you' } };
    expect(await send(system, { query: GREETING, ...byHash })).toMatchObject(greeted);
    expect(await send(system, byHash)).toMatchObject(greeted);
    expect(await send(system, { documentId: `sha256:${hashOf(GREETING)}`, ...you })).toMatchObject(greeted);
    const search = new URLSearchParams({
      variables: JSON.stringify(you.variables),
      extensions: JSON.stringify(byHash.extensions),
    });
    const headers = { 'apollo-require-preflight': '1' };
    const answer = await fetch(`${system.gateway.url}/graphql?${search}`, { headers });
    expect(await answer.json()).toEqual({ data: { greet: 'hello you' } });
  });

  it('[GW-32] are refused under the hash of another text, and not kept', async () => {
    const system = await startSystemForTest(shopGraph);
    const wrong = { query: SHOPS, extensions: persisted(hashOf(GREETING)) };
    expect(await send(system, wrong)).toMatchObject({ status: 400, code: 'BAD_REQUEST' });
    const byHash = { extensions: persisted(hashOf(GREETING)), ...you };
    expect(await send(system, byHash)).toMatchObject({ code: 'PERSISTED_QUERY_NOT_FOUND' });
    for (const persistedQuery of [{ version: 2, sha256Hash: hashOf(SHOPS) }, 'x', { version: 1 }]) {
      const answer = await send(system, { query: SHOPS, extensions: { persistedQuery } });
      expect(answer).toMatchObject({ status: 400, code: 'BAD_REQUEST' });
    }
    expect(system.calls).toEqual([]);
  });

  it('[GW-32] are kept only when they are within the limits', async () => {
    const system = await startSystemForTest(shopGraph, { limits: { depth: 1 } });
    const extensions = persisted(hashOf(SHOPS));
    expect(await send(system, { query: SHOPS, extensions })).toMatchObject({ code: 'LIMIT_EXCEEDED' });
    expect(await send(system, { extensions })).toMatchObject({ code: 'PERSISTED_QUERY_NOT_FOUND' });
  });

  it('[GW-32] are driven out by strangers only as far as strangers registered them', async () => {
    const system = await startSystemForTest(shopGraph, { persistedDocumentBytes: 8_000 });
    system.identity.grant('ada');
    const register = (query: string, options: AskOptions = {}) =>
      send(system, { query, extensions: persisted(hashOf(query)) }, options);
    const isKnown = async (query: string) =>
      (await send(system, { extensions: persisted(hashOf(query)) })).code !== 'PERSISTED_QUERY_NOT_FOUND';
    await register('{ __typename }', { as: 'ada' });
    await register(SHOPS);
    expect([await isKnown('{ __typename }'), await isKnown(SHOPS)]).toEqual([true, true]);
    for (let index = 0; index < 50; index += 1) await register(`{ __typename } # ${index}`);
    expect([await isKnown('{ __typename }'), await isKnown(SHOPS)]).toEqual([true, false]);
  });

  it('[GW-32] can be turned off', async () => {
    const system = await startSystemForTest(shopGraph, { persistedDocumentBytes: 0 });
    const answer = await send(system, { query: SHOPS, extensions: persisted(hashOf(SHOPS)) });
    expect(answer).toMatchObject({ status: 200, code: 'PERSISTED_QUERY_NOT_SUPPORTED' });
  });
});

describe('an app with a safelist', () => {
  const manifest = (...operations: { id: string; body: string }[]) =>
    JSON.stringify({
      format: 'apollo-persisted-query-manifest',
      version: 1,
      operations: operations.map((operation) => ({ name: 'Operation', type: 'query', ...operation })),
    });

  async function startWithSafelist(text: string, limits = {}) {
    const folder = await mkdtemp(join(tmpdir(), 'gateway-safelists-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const write = async (content: string) => {
      await writeFile(join(folder, 'next'), content);
      await rename(join(folder, 'next'), join(folder, 'payroll.json'));
    };
    await write(text);
    const system = await startSystemForTest(shopGraph, { safelists: { folder }, limits });
    for (const app of ['payroll', 'crawler']) system.identity.grantApp(app);
    system.identity.grant('ada');
    return { system, folder, write };
  }
  const NOT_REGISTERED = { status: 403, code: 'OPERATION_NOT_REGISTERED' };

  it('[GW-32] runs its registered operations by id or by their exact text, and no others', async () => {
    const { system } = await startWithSafelist(manifest({ id: 'greeting-1', body: GREETING }));
    const payroll = { as: 'payroll' };
    const greeted = { status: 200, data: { greet: 'hello you' } };
    expect(await send(system, { query: GREETING, ...you }, payroll)).toMatchObject(greeted);
    expect(await send(system, { documentId: 'greeting-1', ...you }, payroll)).toMatchObject(greeted);
    expect(await send(system, { extensions: persisted('greeting-1'), ...you }, payroll)).toMatchObject(greeted);
    system.calls.length = 0;
    const others = [
      { query: SHOPS },
      { query: `${GREETING} `, ...you },
      { query: SHOPS, documentId: 'greeting-1' },
      { query: SHOPS, extensions: persisted(hashOf(SHOPS)) },
      { documentId: 'greeting-2' },
      { query: '{ __schema { types { name } } }' },
      {},
    ];
    for (const parameters of others) expect(await send(system, parameters, payroll)).toMatchObject(NOT_REGISTERED);
    expect(system.calls).toEqual([]);
  });

  it('[GW-32] does not run what others have registered by its hash', async () => {
    const { system } = await startWithSafelist(manifest({ id: 'greeting-1', body: GREETING }));
    const extensions = persisted(hashOf(SHOPS));
    expect(await send(system, { query: SHOPS, extensions }, { as: 'ada' })).toMatchObject({ status: 200 });
    expect(await send(system, { extensions }, { as: 'payroll' })).toMatchObject(NOT_REGISTERED);
  });

  it('[GW-32] leaves other apps, members and strangers free', async () => {
    const { system } = await startWithSafelist(manifest());
    expect(await send(system, { query: SHOPS }, { as: 'payroll' })).toMatchObject(NOT_REGISTERED);
    for (const options of [{ as: 'crawler' }, { as: 'ada' }, {}]) {
      expect(await send(system, { query: SHOPS }, options)).toMatchObject({
        status: 200,
        data: { shops: [{ id: '1' }] },
      });
    }
  });

  it('[GW-32] is known by its token alone where nobody else is asked', async () => {
    const { system, folder } = await startWithSafelist(manifest());
    const { ask } = await startSystemForTest(shopGraph, {
      safelists: { folder },
      principals: tokenPrincipalSource(),
      tokens: { issuer: ISSUER, audiences: [AUDIENCE], jwks: system.identity.jwks },
    });
    const tokenOf = (kind: string) => system.identity.token('payroll', { kind, sid: null });
    expect((await ask(SHOPS, { token: await tokenOf('app') })).status).toBe(403);
    expect((await ask(SHOPS, { token: await tokenOf('customer') })).status).toBe(200);
  });

  it('[GW-32] is held to the limits all the same', async () => {
    const { system } = await startWithSafelist(manifest({ id: 'shops', body: SHOPS }), { depth: 1 });
    expect(await send(system, { documentId: 'shops' }, { as: 'payroll' })).toMatchObject({ code: 'LIMIT_EXCEEDED' });
  });

  it('[GW-32] follows its file, and keeps the last good list when that breaks or goes', async () => {
    const { system, folder, write } = await startWithSafelist(manifest({ id: 'greeting-1', body: GREETING }));
    const shops = async () => (await send(system, { query: SHOPS }, { as: 'payroll' })).status;
    expect(await shops()).toBe(403);
    await write(manifest({ id: 'shops', body: SHOPS }));
    await expect.poll(shops).toBe(200);

    await write(manifest({ id: 'shops', body: '{ shops {' }));
    await expect.poll(() => system.logs.filter(({ level }) => level === 'error').length).toBe(1);
    expect(await shops()).toBe(200);
    expect(await send(system, { query: GREETING, ...you }, { as: 'payroll' })).toMatchObject(NOT_REGISTERED);

    await rm(join(folder, 'payroll.json'));
    await writeFile(join(folder, 'crawler.json'), manifest());
    const crawler = async () => (await send(system, { query: SHOPS }, { as: 'crawler' })).status;
    await expect.poll(crawler).toBe(403);
    expect(await send(system, { query: GREETING, ...you }, { as: 'payroll' })).toMatchObject(NOT_REGISTERED);
  });

  it('[GW-13] [GW-32] keeps the gateway from starting when the list is broken', async () => {
    for (const text of [
      '{',
      '{}',
      manifest({ id: 'x', body: '{' }),
      manifest({ id: 'x', body: SHOPS }, { id: 'x', body: GREETING }),
    ]) {
      await expect(startWithSafelist(text)).rejects.toThrow('payroll.json');
    }
  });
});
