import { type IncomingMessage, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { createVerifier } from '@account-center/caller';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type PrincipalQuestion, httpPrincipalSource } from '../src/index.ts';
import { AUDIENCE, type FixtureIdentity, ISSUER, createFixtureIdentity } from './support/identity.ts';
import { shopGraph } from './support/shop.ts';
import { CALLER_SECRET, type FixtureSystem, startFixtureSystem } from './support/system.ts';

describe('identity over HTTP', () => {
  const requests: { path: string | undefined; caller: unknown }[] = [];
  let answer: { status: number; body: (honest: unknown) => unknown };
  let identity: FixtureIdentity;
  let system: FixtureSystem;
  let close: () => void;

  const respond = async (request: IncomingMessage) => {
    if (request.url === '/jwks') return { status: 200, body: await identity.jwks() };
    const token = String(request.headers['x-caller']);
    requests.push({ path: request.url, caller: createVerifier({ secret: CALLER_SECRET }).verify(token) });
    const { questions } = (await json(request)) as { questions: PrincipalQuestion[] };
    const honest = { answers: await identity.principals.resolve(questions) };
    return { status: answer.status, body: answer.body(honest) };
  };

  beforeEach(async () => {
    answer = { status: 200, body: (honest) => honest };
    requests.length = 0;
    identity = await createFixtureIdentity();
    identity.grant('ada', 'takings:read');
    const server = createServer(async (request, response) => {
      const { status, body } = await respond(request);
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    close = () => server.close().closeAllConnections();
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    system = await startFixtureSystem(shopGraph, {
      tokens: { issuer: ISSUER, audiences: [AUDIENCE], jwks: new URL(`${origin}/jwks`) },
      principals: httpPrincipalSource({ url: `${origin}/internal/principals`, callerSecret: CALLER_SECRET }),
    });
  });
  afterEach(async () => {
    await system.gateway.stop();
    close();
  });

  const ask = async () => system.ask('{ takings }', { token: await identity.token('ada') });

  it('[GW-11] is asked as a signed service, and says current, new or refused', async () => {
    expect((await ask()).data).toEqual({ takings: 120 });
    expect((await ask()).data).toEqual({ takings: 120 });
    expect(requests[0]).toMatchObject({
      path: '/internal/principals',
      caller: { kind: 'service', subject: 'gateway' },
    });
    identity.grant('ada');
    expect((await ask()).data).toEqual({ takings: null });
    identity.end('ada', 'PLAN_EXPIRED');
    const ended = await ask();
    expect([ended.status, ended.errors[0]?.extensions.code]).toEqual([401, 'PLAN_EXPIRED']);
  });

  it('[GW-11] counts as silent when it answers anything but the protocol', async () => {
    const broken: (typeof answer)[] = [
      { status: 500, body: (honest) => honest },
      { status: 200, body: () => ({}) },
      { status: 200, body: () => ({ answers: [] }) },
      {
        status: 200,
        body: () => ({ answers: [{ status: 'principal', version: '1', principal: { kind: 'customer' } }] }),
      },
      { status: 200, body: () => ({ answers: [{ status: 'whatever' }] }) },
    ];
    for (const wrong of broken) {
      answer = wrong;
      const { status, errors } = await ask();
      expect([status, errors[0]?.extensions.code]).toEqual([503, 'IDENTITY_UNAVAILABLE']);
    }
    answer = { status: 200, body: (honest) => honest };
    expect((await ask()).status).toBe(200);
    close();
    const { status, errors } = await ask();
    expect([status, errors[0]?.extensions.code]).toEqual([503, 'IDENTITY_UNAVAILABLE']);
  });
});
