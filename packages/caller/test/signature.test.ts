import { createHmac } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { anonymous, createSigner, createVerifier, type VouchedCaller } from '../src/index.ts';

const SECRET = 'a secret of at least thirty-two bytes';
const caller: VouchedCaller = {
  kind: 'customer',
  subject: 'account-1',
  permissions: ['area:object:action'],
  claims: { name: '李雷', shelf: { everything: false, numbers: [1, 2] } },
  ip: '203.0.113.7',
  userAgent: 'tests',
};

const signer = createSigner({ issuer: 'gateway', secret: SECRET });
const encode = (value: unknown) => deflateRawSync(JSON.stringify(value)).toString('base64url');
const sign = (payload: string, secret = SECRET) =>
  `${payload}.${createHmac('sha256', secret).update(payload).digest('base64url')}`;

describe('a signed caller', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: new Date('2026-05-01T12:00:00Z') });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('[GW-12] comes back as it was signed', () => {
    const verifier = createVerifier({ secret: SECRET });
    expect(verifier.verify(signer.sign(caller))).toEqual(caller);
    expect(verifier.verify(signer.sign(anonymous))).toEqual(anonymous);
  });

  it('[GW-12] is refused when there is none or it is malformed', () => {
    const verifier = createVerifier({ secret: SECRET });
    const token = signer.sign(caller);
    const [payload = '', mac = ''] = token.split('.');
    const broken = [
      undefined,
      null,
      '',
      '.',
      payload,
      `${payload}.`,
      `.${mac}`,
      `${token}.x`,
      `${payload}.${mac}AAAA`,
      'a.b',
    ];
    for (const value of broken) expect(verifier.verify(value)).toBeNull();
  });

  it('[GW-12] is refused when it was changed or signed with another secret', () => {
    const verifier = createVerifier({ secret: SECRET });
    const [, mac] = signer.sign(caller).split('.');
    const envelope = {
      iss: 'gateway',
      exp: Math.floor(Date.now() / 1000) + 10,
      caller: { ...caller, claims: { ...caller.claims, name: 'other' } },
    };
    expect(verifier.verify(`${encode(envelope)}.${mac}`)).toBeNull();
    expect(verifier.verify(sign(encode(envelope), 'another secret of thirty-two bytes!'))).toBeNull();
    expect(verifier.verify(sign(encode(envelope)))).toMatchObject({ claims: { name: 'other' } });
  });

  it('[GW-12] is refused when what was signed is no caller', () => {
    const verifier = createVerifier({ secret: SECRET });
    const exp = Math.floor(Date.now() / 1000) + 10;
    for (const envelope of [
      {},
      { iss: 'gateway', exp },
      { iss: '', exp, caller },
      { iss: 'gateway', exp, caller: {} },
    ]) {
      expect(verifier.verify(sign(encode(envelope)))).toBeNull();
    }
    expect(verifier.verify(sign(encode({ iss: 'gateway', exp, caller: { ...caller, kind: '' } })))).toBeNull();
    expect(verifier.verify(sign(encode({ iss: 'gateway', exp, caller: { ...caller, claims: null } })))).toBeNull();
    expect(verifier.verify(sign(Buffer.from('not compressed').toString('base64url')))).toBeNull();
    expect(verifier.verify(sign(deflateRawSync('no json').toString('base64url')))).toBeNull();
    expect(verifier.verify(sign(deflateRawSync(' '.repeat(2 ** 24)).toString('base64url')))).toBeNull();
  });

  it('[GW-12] is accepted for 15 seconds and 5 of clock skew, also when it was verified before', () => {
    const verifier = createVerifier({ secret: SECRET });
    const token = signer.sign(caller);
    expect(verifier.verify(token)).toEqual(caller);
    vi.advanceTimersByTime(20_000);
    expect(verifier.verify(token)).toEqual(caller);
    expect(createVerifier({ secret: SECRET }).verify(token)).toEqual(caller);
    vi.advanceTimersByTime(1_000);
    expect(verifier.verify(token)).toBeNull();
    expect(createVerifier({ secret: SECRET }).verify(token)).toBeNull();
  });

  it('[GW-13] is neither signed nor verified with a short secret', () => {
    expect(() => createSigner({ issuer: 'gateway', secret: 'short' })).toThrow('32 bytes');
    expect(() => createVerifier({ secret: '' })).toThrow('32 bytes');
  });
});
