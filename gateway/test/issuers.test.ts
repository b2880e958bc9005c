import { type CryptoKey, type JWK, SignJWT, exportJWK, generateKeyPair } from 'jose';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type GatewayOptions, tokenPrincipalSource } from '../src/index.ts';
import { AUDIENCE, ISSUER } from './support/identity.ts';
import { shopGraph } from './support/shop.ts';
import { startSystemForTest } from './support/system.ts';

const QUERY = '{ takings }';

async function createKey(alg: string, more: JWK | { alg?: undefined } = {}) {
  const { publicKey, privateKey } = await generateKeyPair(alg);
  const published = { ...(await exportJWK(publicKey)), kid: alg, alg, ...more };
  return { alg, privateKey, published };
}

const sign = (key: CryptoKey, header: { alg: string; kid?: string }, claims: object) =>
  new SignJWT({ iss: ISSUER, aud: AUDIENCE, sub: 'ada', exp: Math.floor(Date.now() / 1000) + 60, ...claims })
    .setProtectedHeader(header)
    .sign(key);

/** A gateway that takes what a token says for what its bearer may do. */
function startWith(jwks: () => Promise<{ keys: object[] }>, tokens: { scopeClaims?: string[] } = {}) {
  return startSystemForTest(shopGraph, {
    tokens: { issuer: ISSUER, audiences: [AUDIENCE], jwks, ...tokens } as GatewayOptions['tokens'],
    principals: tokenPrincipalSource(),
  });
}

afterEach(() => {
  vi.useRealTimers();
});

describe('tokens of common issuers', () => {
  it('[G9] are accepted by whichever algorithm their key is for, and by no other', async () => {
    const keys = await Promise.all(['ES256', 'RS256', 'PS256', 'EdDSA'].map((alg) => createKey(alg)));
    const { ask } = await startWith(async () => ({ keys: keys.map(({ published }) => published) }));
    for (const { alg, privateKey } of keys) {
      const token = await sign(privateKey, { alg, kid: alg }, { scope: 'takings:read' });
      expect([alg, (await ask(QUERY, { token })).data]).toEqual([alg, { takings: 120 }]);
    }
    const rsa = await createKey('RS384');
    const { status } = await ask(QUERY, { token: await sign(rsa.privateKey, { alg: 'RS384', kid: 'RS256' }, {}) });
    expect(status).toBe(401);
  });

  it('[G9] are accepted without the id of their key, when one of several fits', async () => {
    const keys = [await createKey('ES256', { kid: 'a' }), await createKey('ES256', { kid: 'b' })] as const;
    const { ask } = await startWith(async () => ({ keys: keys.map(({ published }) => published) }));
    const token = await sign(keys[1].privateKey, { alg: 'ES256' }, { scope: 'takings:read' });
    expect((await ask(QUERY, { token })).data).toEqual({ takings: 120 });
    const stranger = await createKey('ES256');
    expect((await ask(QUERY, { token: await sign(stranger.privateKey, { alg: 'ES256' }, {}) })).status).toBe(401);
  });

  it('[G9] name their scopes as a text or a list, in the claims that the operator names', async () => {
    const key = await createKey('ES256');
    const jwks = async () => ({ keys: [key.published] });
    const cases: [string[] | null, object, number | null][] = [
      [null, { scope: 'other takings:read' }, 120],
      [null, { scope: ['other', 'takings:read'] }, 120],
      [null, { scp: ['takings:read'] }, null],
      [null, { scope: 7, roles: { odd: true }, sid: 7, unknown: [null] }, null],
      [['scp'], { scp: ['takings:read'] }, 120],
      [['scp'], { scp: 'takings:read' }, 120],
      [['roles', 'realm_access.roles'], { realm_access: { roles: ['takings:read'] } }, 120],
      [['permissions', 'scope'], { scope: 'openid', permissions: ['takings:read'] }, 120],
      [['https://example.com/roles'], { 'https://example.com/roles': ['takings:read'] }, 120],
      [['a.b'], { a: 'takings:read', 'a.c': 'takings:read' }, null],
      [['__proto__.roles', 'constructor.name'], {}, null],
    ];
    for (const [scopeClaims, claims, takings] of cases) {
      const { ask } = await startWith(jwks, scopeClaims === null ? {} : { scopeClaims });
      const answer = await ask(QUERY, { token: await sign(key.privateKey, { alg: 'ES256', kid: 'ES256' }, claims) });
      expect([claims, answer.status, answer.data]).toEqual([claims, 200, { takings }]);
    }
  });

  it('[G9] are refused with the reason in the log, each reason once a minute, and none in the answer', async () => {
    const key = await createKey('ES256');
    const { ask, logs } = await startWith(async () => ({ keys: [key.published] }));
    const refuse = async (claims: object) => {
      const token = await sign(key.privateKey, { alg: 'ES256', kid: 'ES256' }, claims);
      const { status, body } = await ask(QUERY, { token });
      expect([status, JSON.stringify(body)]).toEqual([401, expect.not.stringContaining('aud')]);
    };
    for (let count = 0; count < 3; count += 1) await refuse({ aud: 'another' });
    await refuse({ sub: 7 });
    await refuse({ exp: 1 });
    const told = logs.filter(({ message }) => message === 'A token was refused');
    expect(told.map(({ level, details: { claim } }) => [level, claim])).toEqual([
      ['info', 'aud'],
      ['info', 'sub'],
      ['info', 'exp'],
    ]);
  });
});

describe('the keys of an issuer', () => {
  it('[G20] are used without those that are broken, secret or for encryption', async () => {
    const key = await createKey('ES256');
    const { published } = key;
    const bad = [null, 7, {}, { ...published, x: 'AA' }, { kty: 'oct', k: 'c2VjcmV0' }, { ...published, use: 'enc' }];
    const { ask, logs } = await startWith(async () => ({ keys: [...bad, published] as object[] }));
    const token = await sign(key.privateKey, { alg: 'ES256', kid: 'ES256' }, { scope: 'takings:read' });
    expect((await ask(QUERY, { token })).data).toEqual({ takings: 120 });
    const told = logs.filter(({ message }) => message === 'A key of the token issuer is not used');
    expect(told.map(({ details: { position } }) => position)).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('[G20] are asked for once in a while only while they cannot be had', async () => {
    let loads = 0;
    const { ask } = await startWith(async () => {
      loads += 1;
      throw new Error('connect ECONNREFUSED');
    });
    const key = await createKey('ES256');
    const token = await sign(key.privateKey, { alg: 'ES256', kid: 'ES256' }, {});
    const statuses = await Promise.all(Array.from({ length: 20 }, async () => (await ask(QUERY, { token })).status));
    for (let count = 0; count < 20; count += 1) statuses.push((await ask(QUERY, { token })).status);
    expect(new Set(statuses)).toEqual(new Set([503]));
    expect(loads).toBeLessThan(10);
  });

  it('[G20] are not trusted longer because the clock was ahead when they were loaded', async () => {
    vi.useFakeTimers({ toFake: ['Date', 'performance'] });
    const key = await createKey('ES256');
    let loads = 0;
    const { ask } = await startWith(async () => ({ keys: (loads += 1) > 0 ? [key.published] : [] }));
    vi.setSystemTime(Date.now() + 3_600_000);
    const token = await sign(
      key.privateKey,
      { alg: 'ES256', kid: 'ES256' },
      { exp: Math.floor(Date.now() / 1000) + 9_000 },
    );
    expect((await ask(QUERY, { token })).status).toBe(200);
    expect(loads).toBe(1);
    // The clock is set right again, and eleven minutes pass.
    vi.setSystemTime(Date.now() - 3_600_000);
    vi.advanceTimersByTime(11 * 60_000);
    expect((await ask(QUERY, { token })).status).toBe(200);
    expect(loads).toBe(2);
  });
});
