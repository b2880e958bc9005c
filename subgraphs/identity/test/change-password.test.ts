import { hash } from '@node-rs/argon2';
import { type Client, shareTestSystem, type TestSystem } from '@account-center/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyPassword } from '../src/secret/hash-password.ts';
import {
  addReadyMember,
  codesOf,
  openEnterprise,
  ownPassword,
  run,
  signInOperator,
  superPassword,
  type SignInInput,
  trySignIn,
} from './support.ts';

const CHANGE = 'mutation C($input: ChangePasswordInput!) { changePassword(input: $input) { sessionsEnded } }';
const UNBLOCK = 'mutation U($input: UnblockSignInInput!) { unblockSignIn(input: $input) { results { ok } } }';

let system: TestSystem;
let acme: Awaited<ReturnType<typeof openEnterprise>>;
beforeAll(async () => {
  system = await shareTestSystem();
  acme = await openEnterprise(system, await signInOperator(system), 'Acme');
});
afterAll(() => system.stop());

const change = async (client: Client, currentPassword: string, newPassword = 'another-lighthouse') =>
  codesOf(await client.query(CHANGE, { input: { currentPassword, newPassword } }));
const trySigningIn = async (input: SignInInput) => codesOf(await trySignIn(system.anonymous, input));

describe('the current password that is asked for again', () => {
  test('[ID-18] cannot be guessed in a stolen session: the tries count with those to sign in', async () => {
    const member = await addReadyMember(system, acme.administrator, { name: 'Tara' });
    for (let tries = 0; tries < 4; tries += 1)
      expect(await change(member.client, 'wrong-password')).toEqual(['INVALID_CREDENTIALS']);
    const wrong = { accountNumber: member.number, password: 'wrong-password' };
    expect(await trySigningIn(wrong)).toEqual(['INVALID_CREDENTIALS']);
    expect(await change(member.client, ownPassword)).toEqual(['TOO_MANY_ATTEMPTS']);
    expect(await trySigningIn({ ...wrong, password: ownPassword })).toEqual(['TOO_MANY_ATTEMPTS']);
    await run(acme.administrator, UNBLOCK, { input: { memberIds: [member.id] } });
    expect(await change(member.client, ownPassword)).toEqual([]);
  });

  test('[ID-18] starts anew once it was right, whatever became of the new one', async () => {
    const member = await addReadyMember(system, acme.administrator, { name: 'Uma' });
    for (let round = 0; round < 2; round += 1) {
      for (let tries = 0; tries < 4; tries += 1)
        expect(await change(member.client, 'wrong-password')).toEqual(['INVALID_CREDENTIALS']);
      expect(await change(member.client, ownPassword, 'short')).toEqual(['BAD_USER_INPUT']);
    }
  });

  test('[ID-4, ID-18] of the enterprise administrator cannot be guessed either', async () => {
    const { number, administrator } = acme;
    for (let tries = 0; tries < 5; tries += 1)
      expect(await change(administrator, 'Wrong-Password-1', 'Lighthouse-Keeper-9')).toEqual(['INVALID_CREDENTIALS']);
    expect(await change(administrator, superPassword, 'Lighthouse-Keeper-9')).toEqual(['TOO_MANY_ATTEMPTS']);
    expect(await trySigningIn({ enterpriseNumber: number, superPassword })).toEqual(['TOO_MANY_ATTEMPTS']);
  });
});

describe('a new password', () => {
  const composed = 'Übergrößenträger';

  test('[ID-13, S5] is the same whether its letters are composed or not, and old ones that were not are still good', async () => {
    const member = await addReadyMember(system, acme.administrator, { name: 'Vera' });
    const typed = (form: 'NFC' | 'NFD') => ({ accountNumber: member.number, password: composed.normalize(form) });
    expect(await change(member.client, ownPassword, composed.normalize('NFD'))).toEqual([]);
    expect(await trySigningIn(typed('NFC'))).toEqual([]);
    expect(await trySigningIn(typed('NFD'))).toEqual([]);
    expect(await change(member.client, composed.normalize('NFC'), composed.normalize('NFD'))).toEqual([
      'BAD_USER_INPUT',
    ]);
    const old = await hash(composed.normalize('NFD'));
    expect(await verifyPassword(old, composed.normalize('NFD'))).toBe(true);
    expect(await verifyPassword(old, composed.normalize('NFC'))).toBe(true);
  });

  test('[ID-13, S5] holds something to see, and enough of it', async () => {
    const member = await addReadyMember(system, acme.administrator, { name: 'Wanda' });
    for (const blank of [' '.repeat(10), '\u3000'.repeat(10), '\u200b'.repeat(10), `abc${'\u200b'.repeat(8)}`])
      expect(await change(member.client, ownPassword, blank)).toEqual(['BAD_USER_INPUT']);
    expect(await change(member.client, ownPassword, 'Ü'.normalize('NFD').repeat(4))).toEqual(['BAD_USER_INPUT']);
    expect(await change(member.client, ownPassword, ' blanks around it ')).toEqual([]);
    expect(await trySigningIn({ accountNumber: member.number, password: ' blanks around it ' })).toEqual([]);
  });
});
