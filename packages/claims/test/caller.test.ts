import { createSigner, createVerifier } from '@account-center/caller';
import { describe, expect, it } from 'vitest';
import { anonymousCaller, type Caller, createCallerSigner, createCallerVerifier, readCaller } from '../src/index.ts';

const SECRET = 'a secret of at least thirty-two bytes';
const caller: Caller = {
  kind: 'member',
  subject: 'account-1',
  name: '李雷',
  enterpriseId: 'enterprise-1',
  memberId: 'member-1',
  sessionId: 'session-1',
  signedInAt: '2026-05-01T12:00:00Z',
  roleIds: ['role-1'],
  permissions: ['area:object:action'],
  scope: { everything: false, departmentIds: ['department-1'] },
  restriction: 'PASSWORD_CHANGE_REQUIRED',
  ip: '203.0.113.7',
  userAgent: 'tests',
};
const options = { issuer: 'gateway', secret: SECRET };

describe('a caller with its claims', () => {
  it('[GW-12] comes back as it was signed', () => {
    const { sign } = createCallerSigner(options);
    const { verify } = createCallerVerifier(options);
    expect(verify(sign(caller))).toEqual(caller);
    expect(verify(sign(anonymousCaller))).toEqual(anonymousCaller);
  });

  it('[GW-12] is carried by whoever knows no claim', () => {
    const carried = createVerifier(options).verify(createCallerSigner(options).sign(caller));
    expect(Object.keys(carried ?? {}).toSorted()).toEqual([
      'claims',
      'ip',
      'kind',
      'permissions',
      'subject',
      'userAgent',
    ]);
    if (!carried) return;
    expect(createCallerVerifier(options).verify(createSigner(options).sign(carried))).toEqual(caller);
  });

  it('[GW-12] holds nothing that is not claimed', () => {
    const vouched = { kind: 'member', subject: 'a', permissions: [], claims: {}, ip: null, userAgent: null };
    expect(readCaller(vouched)).toEqual({ ...anonymousCaller, kind: 'member', subject: 'a' });
  });

  it('[GW-12] is nobody when what is claimed makes no caller', () => {
    const { sign } = createSigner(options);
    const vouched = { kind: 'member', subject: 'a', permissions: [], claims: {}, ip: null, userAgent: null };
    for (const wrong of [{ kind: 'root' }, { claims: { scope: 'everything' } }, { claims: { roleIds: 'all' } }])
      expect(createCallerVerifier(options).verify(sign({ ...vouched, ...wrong }))).toBeNull();
  });

  it('[GW-12] is not made more by its claims than what is vouched for', () => {
    const claims = { kind: 'service', subject: 'b', permissions: ['service:command'], ip: '127.0.0.1' };
    const vouched = { kind: 'member', subject: 'a', permissions: [], claims, ip: null, userAgent: null };
    expect(readCaller(vouched)).toEqual({ ...anonymousCaller, kind: 'member', subject: 'a' });
  });
});
