import { generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AUDIENCE, ISSUER, signToken } from './support/identity.ts';
import { shopGraph } from './support/shop.ts';
import { type FixtureSystem, startFixtureSystem, startSystemForTest } from './support/system.ts';

const QUERY = '{ greet(name: "you") takings }';
const now = () => Math.floor(Date.now() / 1000);
const base64 = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('who is asking', () => {
  let system: FixtureSystem;
  beforeAll(async () => {
    system = await startFixtureSystem(shopGraph);
  });
  afterAll(() => system.gateway.stop());
  beforeEach(() => {
    system.identity.grant('ada', 'takings:read');
    system.identity.setReachable(true);
    system.calls.length = 0;
    system.identity.asked.length = 0;
  });

  it('[GW-10] answers public fields without a token and all that the permissions allow with one', async () => {
    expect((await system.ask(QUERY)).data).toEqual({ greet: 'hello you', takings: null });
    expect(system.identity.asked).toEqual([]);
    expect((await system.ask(QUERY, { as: 'ada' })).body).toEqual({ data: { greet: 'hello you', takings: 120 } });
  });

  it('[GW-10] refuses tokens that are expired, forged, for somebody else or of a wrong kind', async () => {
    const { identity } = system;
    const foreign = await generateKeyPair('ES256');
    const claims = { iss: ISSUER, aud: AUDIENCE, sub: 'ada', sid: 's', kind: 'customer', exp: now() + 60 };
    const good = await identity.token('ada');
    const [header, , signature] = good.split('.');
    const bad: Record<string, string> = {
      expired: await identity.token('ada', { exp: now() - 60 }),
      'without an expiry': await new SignJWT({ ...claims, exp: undefined as never })
        .setProtectedHeader({ alg: 'ES256', kid: 'k1' })
        .sign(identity.privateKey),
      'not valid yet': await identity.token('ada', { nbf: now() + 60 }),
      'by another key': await signToken(foreign.privateKey, claims),
      'by an unknown key': await signToken(foreign.privateKey, claims, { alg: 'ES256', kid: 'k2' }),
      'of another issuer': await identity.token('ada', { iss: 'https://elsewhere.test' }),
      'for another audience': await identity.token('ada', { aud: 'another' }),
      'of a service': await identity.token('ada', { kind: 'service' }),
      'of nobody': await identity.token('ada', { kind: 'anonymous' }),
      'without a subject': await identity.token('', {}),
      'with changed claims': `${header}.${base64({ ...claims, sub: 'root' })}.${signature}`,
      'with algorithm none': `${base64({ alg: 'none' })}.${base64(claims)}.`,
      'signed with a public secret': await new SignJWT(claims)
        .setProtectedHeader({ alg: 'HS256', kid: 'k1' })
        .sign(new TextEncoder().encode('a shared secret that everybody could know')),
      'no token at all': 'hello',
    };
    for (const [what, token] of Object.entries(bad)) {
      const { status, headers, errors, data } = await system.ask(QUERY, { token });
      expect([what, status, errors[0]?.extensions.code, data]).toEqual([what, 401, 'UNAUTHENTICATED', undefined]);
      expect(headers.get('www-authenticate')).toBe('Bearer');
    }
    const basic = await system.ask(QUERY, { headers: { authorization: 'Basic YTpi' } });
    expect([basic.status, basic.errors[0]?.extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
    expect(system.calls).toEqual([]);
    expect(identity.asked).toEqual([]);
  });

  it('[GW-10] does not accept a token again after it has expired', async () => {
    const token = await system.identity.token('ada', { exp: now() - 3 });
    expect((await system.ask(QUERY, { token })).status).toBe(200);
    await expect.poll(async () => (await system.ask(QUERY, { token })).status).toBe(401);
  });

  it('[GW-11] asks for every request and learns at once of permissions that were taken away', async () => {
    system.identity.grant('eve', 'takings:read');
    expect((await system.ask(QUERY, { as: 'eve' })).data?.takings).toBe(120);
    expect((await system.ask(QUERY, { as: 'eve' })).data?.takings).toBe(120);
    expect(system.identity.asked.flat().map(({ version }) => version === undefined)).toEqual([true, false]);
    system.identity.grant('eve');
    const after = await system.ask(QUERY, { as: 'eve' });
    expect(after.data?.takings).toBeNull();
    expect(after.errors[0]?.extensions.permissions).toEqual([['takings:read']]);
  });

  it('[GW-11] refuses the next request of a session that was ended, with the code that identity gives', async () => {
    expect((await system.ask(QUERY, { as: 'ada' })).status).toBe(200);
    system.identity.end('ada', 'PLAN_EXPIRED');
    const ended = await system.ask(QUERY, { as: 'ada' });
    expect([ended.status, ended.errors[0]?.extensions.code]).toEqual([401, 'PLAN_EXPIRED']);
    const stranger = await system.ask(QUERY, { as: 'nobody' });
    expect([stranger.status, stranger.errors[0]?.extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
  });

  it('[GW-11] fails closed when identity cannot be asked, also for principals that it knows', async () => {
    expect((await system.ask(QUERY, { as: 'ada' })).status).toBe(200);
    system.identity.setReachable(false);
    const { status, errors, data, body } = await system.ask(QUERY, { as: 'ada' });
    expect([status, errors[0]?.extensions.code, data]).toEqual([503, 'IDENTITY_UNAVAILABLE', undefined]);
    expect(JSON.stringify(body)).not.toContain('10.0.0.7');
    expect((await system.ask(QUERY)).status).toBe(200);
    system.identity.setReachable(true);
    expect((await system.ask(QUERY, { as: 'ada' })).status).toBe(200);
  });

  it('[GW-11] asks together for requests that arrive together', async () => {
    system.identity.grant('bo');
    const tokens = { ada: await system.identity.token('ada'), bo: await system.identity.token('bo') };
    // The connections are there already when the requests are sent.
    await Promise.all(Array.from({ length: 40 }, () => system.ask(QUERY)));
    await Promise.all(
      Array.from({ length: 40 }, (_, index) => system.ask(QUERY, { token: index % 2 ? tokens.ada : tokens.bo })),
    );
    expect(system.identity.asked.length).toBeLessThan(40);
    for (const batch of system.identity.asked) expect(new Set(batch.map(({ sub }) => sub)).size).toBe(batch.length);
  });
});

describe('questions to the principal source', () => {
  it('[GW-11] never lets a request use the answer to a question that was put before it arrived', async () => {
    const waiting: { release: () => void }[] = [];
    const system = await startSystemForTest(shopGraph, {
      principals: {
        async resolve(questions) {
          const answer = await system.identity.principals.resolve(questions);
          const { promise, resolve } = Promise.withResolvers<void>();
          waiting.push({ release: resolve });
          await promise;
          return answer;
        },
      },
    });
    system.identity.grant('ada', 'takings:read');
    const before = system.ask(QUERY, { as: 'ada' });
    await expect.poll(() => waiting.length).toBe(1);
    system.identity.grant('ada');
    const after = system.ask(QUERY, { as: 'ada' });
    await expect.poll(() => waiting.length).toBe(2);
    for (const { release } of waiting.toReversed()) release();
    expect((await before).data?.takings).toBe(120);
    expect((await after).data?.takings).toBeNull();
    // Whichever answer came last, the next request is asked about again.
    const next = system.ask(QUERY, { as: 'ada' });
    await expect.poll(() => waiting.length).toBe(3);
    waiting[2]?.release();
    expect((await next).data?.takings).toBeNull();
  });

  it('[GW-11] fails closed when the source answers late, too little or "current" to who is not known', async () => {
    let answer: () => Promise<never> | never[] | { status: 'current' }[] = () => Promise.withResolvers<never>().promise;
    const system = await startSystemForTest(shopGraph, {
      limits: { principalMilliseconds: 50 },
      principals: { resolve: async () => answer() },
    });
    const codeOf = async () => {
      const { status, errors } = await system.ask(QUERY, { as: 'ada' });
      return [status, errors[0]?.extensions.code];
    };
    expect(await codeOf()).toEqual([503, 'IDENTITY_UNAVAILABLE']);
    answer = () => [];
    expect(await codeOf()).toEqual([503, 'IDENTITY_UNAVAILABLE']);
    answer = () => [{ status: 'current' }];
    expect(await codeOf()).toEqual([503, 'IDENTITY_UNAVAILABLE']);
  });

  it('[R12] costs only the first requests their time while the source hangs, and one later request less', async () => {
    let asked = 0;
    let hangs = true;
    const system: FixtureSystem = await startSystemForTest(shopGraph, {
      limits: { principalMilliseconds: 100 },
      principals: {
        async resolve(questions) {
          asked += 1;
          return hangs
            ? await Promise.withResolvers<never>().promise
            : await system.identity.principals.resolve(questions);
        },
      },
    });
    system.identity.grant('ada');
    const statusOf = async () => (await system.ask(QUERY, { as: 'ada' })).status;
    for (let count = 0; count < 3; count += 1) expect(await statusOf()).toBe(503);
    const open = await Promise.all(Array.from({ length: 10 }, statusOf));
    expect(new Set(open)).toEqual(new Set([503]));
    expect(asked).toBe(3);
    hangs = false;
    await expect.poll(statusOf).toBe(200);
  });

  it('[GW-10] fails closed and is not ready while the signing keys cannot be had', async () => {
    let reachable = false;
    const system: FixtureSystem = await startSystemForTest(shopGraph, {
      tokens: {
        issuer: ISSUER,
        audiences: [AUDIENCE],
        jwks: async () => {
          if (!reachable) throw new Error('connect ECONNREFUSED');
          return system.identity.jwks();
        },
      },
    });
    system.identity.grant('ada');
    const { status, errors } = await system.ask(QUERY, { as: 'ada' });
    expect([status, errors[0]?.extensions.code]).toEqual([503, 'IDENTITY_UNAVAILABLE']);
    expect((await fetch(`${system.gateway.url}/readyz`)).status).toBe(503);
    reachable = true;
    await expect.poll(async () => (await fetch(`${system.gateway.url}/readyz`)).status).toBe(200);
    expect((await system.ask(QUERY, { as: 'ada' })).status).toBe(200);
  });
});
