import { withSystem } from '@account-center/kit/database';
import { type Client, shareTestSystem, type TestSystem } from '@account-center/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { credential } from '../src/account/account.table.ts';
import { codesOf, openEnterprise, openInput, signIn, signInOperator, superPassword, trySignIn } from './support.ts';

const VIEWER = `{ viewer { id kind name enterprise { number shortName } roles { name } permissions scope { everything departments { id } } mustChangePassword } }`;
const CHANGE = 'mutation C($input: ChangePasswordInput!) { changePassword(input: $input) { sessionsEnded } }';
const OPEN = `mutation Open($input: OpenEnterpriseInput!) { openEnterprise(input: $input) { enterprise { id } } }`;

let system: TestSystem;
let operator: Client;
beforeAll(async () => {
  system = await shareTestSystem();
  operator = await signInOperator(system);
});
afterAll(() => system.stop());

describe('opening an enterprise', () => {
  test('[ID-11a] lets its administrator sign in with enterprise number and super password', async () => {
    const { administrator, number } = await openEnterprise(system, operator, 'Harbour');
    const answer = await administrator.query(VIEWER);
    expect(answer.errors).toEqual([]);
    expect(answer.data?.viewer).toMatchObject({
      kind: 'MEMBER',
      enterprise: { number, shortName: 'Harbour' },
      roles: [{ name: 'Enterprise administrator' }],
      scope: { everything: true, departments: [] },
      mustChangePassword: false,
    });
    expect(answer.data?.viewer?.permissions).toContain('identity:enterprise:manage');
    expect(answer.data?.viewer?.permissions).not.toContain('archive:write');
  });

  test('[ID-4] refuses a super password that is short, of two kinds of characters, or common', async () => {
    for (const weak of ['Short-1', 'onlylowercase77', 'Password123!']) {
      const answer = await operator.query(OPEN, openInput('Weak', { superPassword: weak }));
      expect(codesOf(answer)).toEqual(['BAD_USER_INPUT']);
      expect(answer.errors[0]?.extensions.fields).toMatchObject([{ path: 'superPassword' }]);
    }
  });

  test('[ID-4] holds its administrator to the same rules when they change it', async () => {
    const { administrator, number } = await openEnterprise(system, operator, 'Jetty');
    const change = (newPassword: string) =>
      administrator.query(CHANGE, { input: { currentPassword: superPassword, newPassword } });
    for (const weak of ['Short-1', 'onlylowercase77', 'Password123!', superPassword])
      expect(codesOf(await change(weak))).toEqual(['BAD_USER_INPUT']);
    expect(codesOf(await change('Drawbridge-At-Dawn-9'))).toEqual([]);
    await signIn(system, { enterpriseNumber: number, superPassword: 'Drawbridge-At-Dawn-9' });
    expect(codesOf(await trySignIn(system.anonymous, { enterpriseNumber: number, superPassword }))).toEqual([
      'INVALID_CREDENTIALS',
    ]);
  });

  test('[ID-13] keeps no password but as a hash by Argon2id', async () => {
    const rows = await withSystem(system.subgraphs.identity.runtime.db, (tx) =>
      tx.select({ hash: credential.passwordHash }).from(credential),
    );
    const hashes = rows.flatMap(({ hash }) => hash ?? []);
    expect(hashes.length).toBeGreaterThan(0);
    for (const hash of hashes) expect(hash).toMatch(/^\$argon2id\$v=19\$/);
  });

  test('[ID-47] is for platform operators only', async () => {
    const { administrator } = await openEnterprise(system, operator, 'Pier');
    expect(codesOf(await administrator.query(OPEN, openInput('Mine')))).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE']);
    expect(codesOf(await system.anonymous.query(OPEN, openInput('Mine')))).toHaveLength(1);
    const answer = await operator.query(VIEWER);
    expect(answer.data?.viewer).toMatchObject({ kind: 'OPERATOR', enterprise: null, roles: [] });
    expect((await system.anonymous.query(VIEWER)).data).toEqual({ viewer: null });
  });
});

describe('signing in', () => {
  test('[ID-11e] answers every failure alike', async () => {
    const { number } = await openEnterprise(system, operator, 'Quay');
    const attempts = [
      { enterpriseNumber: number, superPassword: 'Wrong-Password-1' },
      { enterpriseNumber: '999999', superPassword },
      { accountNumber: '99999900001', password: superPassword },
      { operator: 'nobody', password: superPassword },
      { identifier: number, password: 'Wrong-Password-1' },
    ];
    const answers = await Promise.all(attempts.map((input) => trySignIn(system.anonymous, input)));
    expect(
      new Set(
        answers.map(({ errors }) =>
          JSON.stringify(errors.map(({ message, extensions }) => [message, extensions.code])),
        ),
      ),
    ).toHaveProperty('size', 1);
    expect(codesOf(answers[0] ?? { errors: [] })).toEqual(['INVALID_CREDENTIALS']);
  });

  test('[ID-11] takes exactly one way to sign in', async () => {
    for (const input of [{}, { accountNumber: '1' }, { accountNumber: '1', password: 'x', superPassword: 'y' }]) {
      expect(codesOf(await trySignIn(system.anonymous, input))).toEqual(['BAD_USER_INPUT']);
    }
  });

  test('[ID-18] makes a guesser wait longer and longer, and lets nobody else wait', async () => {
    const first = await openEnterprise(system, operator, 'Reef');
    const other = await openEnterprise(system, operator, 'Tide');
    const guess = () =>
      trySignIn(system.anonymous, { enterpriseNumber: first.number, superPassword: 'Wrong-Password-1' });
    const guesses = await Promise.all(Array.from({ length: 8 }, guess));
    const codes = guesses.flatMap(codesOf);
    expect(codes.filter((code) => code === 'INVALID_CREDENTIALS')).toHaveLength(5);
    expect(codes.filter((code) => code === 'TOO_MANY_ATTEMPTS')).toHaveLength(3);
    const right = await trySignIn(system.anonymous, { enterpriseNumber: first.number, superPassword });
    expect(right.errors[0]?.extensions).toMatchObject({
      code: 'TOO_MANY_ATTEMPTS',
      retryAfterSeconds: expect.any(Number),
    });
    await signIn(system, { enterpriseNumber: other.number, superPassword });
  });

  test('[ID-3] keeps the enterprise number out of the client', async () => {
    const { number } = await openEnterprise(system, operator, 'Cape');
    const answer = await trySignIn(system.anonymous, { enterpriseNumber: number, superPassword, audience: 'CLIENT' });
    expect(codesOf(answer)).toEqual(['BAD_USER_INPUT']);
  });
});
