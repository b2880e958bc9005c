import { type Client, present, shareTestSystem, type TestSystem } from '@account-center/testing';
import { createRemoteJWKSet, type JSONWebKeySet, jwtVerify } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  addMember,
  addReadyMember,
  codesOf,
  initialPassword,
  openEnterprise,
  ownPassword,
  roleIdOf,
  run,
  signIn,
  signInOperator,
  superPassword,
  trySignIn,
} from './support.ts';

const REFRESH =
  'mutation R($input: RefreshSessionInput!) { refreshSession(input: $input) { accessToken refreshToken mustChangePassword expiresIn } }';
const SESSIONS = '{ viewer { sessions { id current audience } } }';
const REVOKE = 'mutation R($input: RevokeSessionInput!) { revokeSession(input: $input) { viewer { id } } }';
const REVOKE_ALL = 'mutation R($input: RevokeAllSessionsInput!) { revokeAllSessions(input: $input) { sessionsEnded } }';
const CHANGE = 'mutation C($input: ChangePasswordInput!) { changePassword(input: $input) { sessionsEnded } }';
const DISABLE = `mutation D($input: DisableMembersInput!) {
  disableMembers(input: $input) { results { memberId ok code member { account { status } } } }
}`;
const ENABLE = 'mutation M($input: EnableMembersInput!) { enableMembers(input: $input) { results { ok } } }';
const END_SESSIONS =
  'mutation M($input: EndMemberSessionsInput!) { endMemberSessions(input: $input) { results { ok } } }';
const LOST = 'mutation L($input: ReportLostPhoneInput!) { reportLostPhone(input: $input) { member { id } } }';
const RESET = 'mutation R($input: ResetPasswordsInput!) { resetPasswords(input: $input) { results { ok code } } }';
/** A field of every subgraph that an ordinary member may ask for. */
const EVERYWHERE = '{ viewer { id } members(first: 1) { nodes { id } } departments { id } }';

let system: TestSystem;
let administrator: Client;
let foreigner: Client;
let ordinary: Awaited<ReturnType<typeof addReadyMember>>;

beforeAll(async () => {
  system = await shareTestSystem();
  const operator = await signInOperator(system);
  ({ administrator } = await openEnterprise(system, operator, 'Acme'));
  foreigner = (await openEnterprise(system, operator, 'Globex')).administrator;
  ordinary = await addReadyMember(system, administrator, { name: 'Olga' });
});
afterAll(() => system.stop());

const refresh = (refreshToken: string | null) =>
  system.anonymous.query(REFRESH, { input: { refreshToken: present(refreshToken) } });
const isRefused = async (client: Client) => {
  const answer = await client.query(EVERYWHERE);
  return answer.status === 401 && codesOf(answer)[0] === 'UNAUTHENTICATED';
};

describe('tokens', () => {
  test('[ID-19] access tokens are signed by a published key and last ten minutes', async () => {
    const { accessToken, expiresIn } = await signIn(system, { accountNumber: ordinary.number, password: ownPassword });
    const [header, payload] = accessToken
      .split('.')
      .slice(0, 2)
      .map((part) => JSON.parse(Buffer.from(part, 'base64url').toString()));
    expect(header).toMatchObject({ alg: 'ES256' });
    expect(payload).toMatchObject({ iss: 'account-center', aud: 'center', kind: 'member', sub: ordinary.accountId });
    expect([payload.exp - payload.iat, expiresIn]).toEqual([600, 600]);
    const response = await fetch(new URL('/.well-known/jwks.json', system.url));
    const { keys } = (await response.json()) as JSONWebKeySet;
    expect(keys.map(({ kid }) => kid)).toContain(header.kid);
    expect(keys.every(({ d }) => d === undefined)).toBe(true);
  });

  test('[S13] can be verified by anybody who asks the gateway for the keys', async () => {
    const { accessToken } = await signIn(system, { accountNumber: ordinary.number, password: ownPassword });
    const keys = createRemoteJWKSet(new URL('/.well-known/jwks.json', system.url));
    const expected = { issuer: 'account-center', audience: 'center' };
    const { payload } = await jwtVerify(accessToken, keys, expected);
    expect(payload.sub).toBe(ordinary.accountId);
    const [head, body, signature = ''] = accessToken.split('.');
    const forged = [head, body, signature.split('').reverse().join('')].join('.');
    await expect(jwtVerify(forged, keys, expected)).rejects.toThrow('signature verification failed');
  });
});

describe('sessions', () => {
  test('[ID-19] are listed and ended one by one or all, by their owner only', async () => {
    const member = await addReadyMember(system, administrator, { name: 'Mia' });
    const other = await signIn(system, { accountNumber: member.number, password: ownPassword, audience: 'CLIENT' });
    const { sessions } = (await run(member.client, SESSIONS)).viewer;
    expect(sessions.map(({ current, audience }) => [current, audience])).toEqual([
      [false, 'CLIENT'],
      [true, 'CENTER'],
    ]);
    const { id: sessionId } = present(sessions[0]);
    expect(codesOf(await ordinary.client.query(REVOKE, { input: { sessionId } }))).toEqual(['NOT_FOUND']);
    expect(codesOf(await foreigner.query(REVOKE, { input: { sessionId } }))).toEqual(['NOT_FOUND']);
    expect(await isRefused(other.client)).toBe(false);
    await run(member.client, REVOKE, { input: { sessionId } });
    expect(await isRefused(other.client)).toBe(true);
    const third = await signIn(system, { accountNumber: member.number, password: ownPassword });
    const ended = await run(member.client, REVOKE_ALL, {
      input: { keepCurrent: true },
    });
    expect(ended.revokeAllSessions).toEqual({ sessionsEnded: 1 });
    expect([await isRefused(third.client), await isRefused(member.client)]).toEqual([true, false]);
    await run(member.client, 'mutation { signOut { signedOut } }');
    expect(await isRefused(member.client)).toBe(true);
  });
});

describe('passwords', () => {
  test('[ID-12] the shared initial password has to be changed before anything else', async () => {
    const member = await addMember(administrator, { name: 'Nina' });
    const first = await signIn(system, { accountNumber: member.number, password: initialPassword });
    expect(first.mustChangePassword).toBe(true);
    const early = await first.client.query(EVERYWHERE);
    expect(early.data?.viewer?.id).toBe(member.accountId);
    expect(codesOf(early).filter((code) => code !== 'PASSWORD_CHANGE_REQUIRED')).toEqual([]);
    expect(codesOf(early)).toHaveLength(2);
    const change = (newPassword: string, currentPassword = initialPassword) =>
      first.client.query(CHANGE, { input: { currentPassword, newPassword } });
    expect(codesOf(await change(ownPassword, 'not-the-current-one'))).toEqual(['INVALID_CREDENTIALS']);
    expect(codesOf(await change(initialPassword))).toEqual(['BAD_USER_INPUT']);
    expect(codesOf(await change(ownPassword))).toEqual([]);
    expect(codesOf(await first.client.query(EVERYWHERE))).toEqual([]);
    expect(
      codesOf(await trySignIn(system.anonymous, { accountNumber: member.number, password: initialPassword })),
    ).toEqual(['INVALID_CREDENTIALS']);
  });

  test('[ID-12] another initial password is for new members only', async () => {
    const before = await addMember(administrator, { name: 'Before' });
    const set = 'mutation S($input: SetFirstPasswordInput!) { setFirstPassword(input: $input) { enterprise { id } } }';
    await run(administrator, set, { input: { method: 'INITIAL_PASSWORD', initialPassword: 'second-day-at-work' } });
    const after = await addMember(administrator, { name: 'After' });
    await signIn(system, { accountNumber: before.number, password: initialPassword });
    await signIn(system, { accountNumber: after.number, password: 'second-day-at-work' });
    expect(
      codesOf(await trySignIn(system.anonymous, { accountNumber: after.number, password: initialPassword })),
    ).toEqual(['INVALID_CREDENTIALS']);
    expect(codesOf(await ordinary.client.query(set, { input: { method: 'ACTIVATION_SECRET' } }))).toEqual([
      'UNAUTHORIZED_FIELD_OR_TYPE',
    ]);
    await run(administrator, set, { input: { method: 'INITIAL_PASSWORD', initialPassword } });
  });

  test('[ID-13] members’ passwords have eight characters and are not common ones', async () => {
    const change = (newPassword: string) =>
      ordinary.client.query(CHANGE, { input: { currentPassword: ownPassword, newPassword } });
    for (const weak of ['short-1', 'password123', 'qwertyuiop'])
      expect(codesOf(await change(weak))).toEqual(['BAD_USER_INPUT']);
  });

  test('[ID-13] a change ends the other sessions of the account at once', async () => {
    const member = await addReadyMember(system, administrator, { name: 'Chang' });
    const other = await signIn(system, { accountNumber: member.number, password: ownPassword });
    const input = { currentPassword: ownPassword, newPassword: 'another-lighthouse' };
    expect(await run(member.client, CHANGE, { input })).toEqual({
      changePassword: { sessionsEnded: 1 },
    });
    expect([await isRefused(other.client), await isRefused(member.client)]).toEqual([true, false]);
  });

  test('[ID-4, ID-15] resets ask for the super password again, and a wrong one resets nothing', async () => {
    const member = await addReadyMember(system, administrator, { name: 'Resa' });
    const reset = (client: Client, password: string) =>
      client.query(RESET, { input: { memberIds: [member.id], superPassword: password } });
    expect(codesOf(await reset(administrator, 'Wrong-Password-1'))).toEqual(['STEP_UP_FAILED']);
    expect(codesOf(await reset(ordinary.client, superPassword))).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE']);
    expect((await reset(foreigner, superPassword)).data?.resetPasswords?.results).toEqual([
      { ok: false, code: 'NOT_FOUND' },
    ]);
    expect(await isRefused(member.client)).toBe(false);
    expect((await reset(administrator, superPassword)).data?.resetPasswords?.results).toEqual([
      { ok: true, code: null },
    ]);
    expect(await isRefused(member.client)).toBe(true);
    expect((await signIn(system, { accountNumber: member.number, password: initialPassword })).mustChangePassword).toBe(
      true,
    );
  });
});

describe('disabling', () => {
  test('[ID-35] answers per member, and the disabled cannot sign in until they are enabled', async () => {
    const [one, two] = [
      await addReadyMember(system, administrator, { name: 'One' }),
      await addReadyMember(system, administrator, { name: 'Two' }),
    ];
    const memberIds = [one.id, crypto.randomUUID(), two.id];
    const { disableMembers } = await run(administrator, DISABLE, { input: { memberIds } });
    expect(disableMembers?.results).toMatchObject([
      { memberId: one.id, ok: true, member: { account: { status: 'DISABLED' } } },
      { ok: false, code: 'NOT_FOUND', member: null },
      { memberId: two.id, ok: true },
    ]);
    expect([await isRefused(one.client), await isRefused(two.client)]).toEqual([true, true]);
    expect(codesOf(await trySignIn(system.anonymous, { accountNumber: one.number, password: ownPassword }))).toEqual([
      'INVALID_CREDENTIALS',
    ]);
    await run(administrator, ENABLE, { input: { memberIds: [one.id] } });
    await signIn(system, { accountNumber: one.number, password: ownPassword });
    expect(await isRefused(one.client)).toBe(true);
  });

  test('[ID-35] is refused to ordinary members, other enterprises, and against those above', async () => {
    const sam = await addReadyMember(system, administrator, { name: 'Sam', roles: ['SYSTEM_ADMINISTRATOR'] });
    const auditor = await addReadyMember(system, administrator, {
      name: 'Audrey',
      roles: ['INFORMATION_ADMINISTRATOR'],
    });
    const disable = (client: Client, memberId: string) => client.query(DISABLE, { input: { memberIds: [memberId] } });
    expect(codesOf(await disable(ordinary.client, sam.id))).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE']);
    expect((await disable(foreigner, sam.id)).data?.disableMembers?.results).toMatchObject([
      { ok: false, code: 'NOT_FOUND' },
    ]);
    expect((await disable(sam.client, auditor.id)).data?.disableMembers?.results).toMatchObject([
      { ok: false, code: 'ROLE_ABOVE_YOURS' },
    ]);
    expect((await disable(sam.client, sam.id)).data?.disableMembers?.results).toMatchObject([
      { ok: false, code: 'FORBIDDEN' },
    ]);
    expect([await isRefused(sam.client), await isRefused(auditor.client)]).toEqual([false, false]);
  });

  test('[ID-38] after a lost phone the account is shut in one call', async () => {
    const member = await addReadyMember(system, administrator, { name: 'Lost' });
    const phone = await signIn(system, { accountNumber: member.number, password: ownPassword, audience: 'CLIENT' });
    expect(codesOf(await ordinary.client.query(LOST, { input: { memberId: member.id } }))).toEqual([
      'UNAUTHORIZED_FIELD_OR_TYPE',
    ]);
    expect(codesOf(await foreigner.query(LOST, { input: { memberId: member.id } }))).toEqual(['NOT_FOUND']);
    expect(await run(administrator, LOST, { input: { memberId: member.id } })).toEqual({
      reportLostPhone: { member: { id: member.id } },
    });
    expect([await isRefused(phone.client), await isRefused(member.client)]).toEqual([true, true]);
    expect(codesOf(await refresh(phone.refreshToken))).toEqual(['UNAUTHENTICATED']);
  });

  test('[ID-20] no call that begins after the answer is accepted, however many are under way', async () => {
    const member = await addReadyMember(system, administrator, { name: 'Busy' });
    const until = { over: false };
    const accepted: number[] = [];
    const keepAsking = async () => {
      while (!until.over) {
        const startedAt = performance.now();
        if (!(await isRefused(member.client))) accepted.push(startedAt);
      }
    };
    const workers = Array.from({ length: 4 }, keepAsking);
    await run(administrator, END_SESSIONS, { input: { memberIds: [member.id] } });
    const answeredAt = performance.now();
    for (let calls = 0; calls < 10; calls += 1) expect(await isRefused(member.client)).toBe(true);
    until.over = true;
    await Promise.all(workers);
    expect(accepted.filter((startedAt) => startedAt > answeredAt)).toEqual([]);
  });

  test('[ID-20] a role that was taken away is gone with the answer', async () => {
    const member = await addReadyMember(system, administrator, { name: 'Demoted', roles: ['SYSTEM_ADMINISTRATOR'] });
    const read = () => member.client.query('{ roles { id } }');
    expect(codesOf(await read())).toEqual([]);
    const input = { memberId: member.id, roleIds: [await roleIdOf(administrator, 'ORDINARY_MEMBER')] };
    await run(
      administrator,
      'mutation S($input: SetMemberRolesInput!) { setMemberRoles(input: $input) { member { id } } }',
      { input },
    );
    expect(codesOf(await read())).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE']);
  });
});
