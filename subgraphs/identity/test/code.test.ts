import { withSystem } from '@account-center/kit/database';
import { type Client, requeueLostTasks, startTestSystem, type TestSystem, textsSentTo } from '@account-center/testing';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { delayAfter } from '../src/attempt/attempt.rules.ts';
import { waitForCode } from '../src/code/code.rules.ts';
import {
  addMember,
  addReadyMember,
  codesOf,
  initialPassword,
  openEnterprise,
  ownPassword,
  roleIdOf,
  rootOf,
  run,
  signIn,
  signInOperator,
  superPassword,
  type SignInInput,
  trySignIn,
} from './support.ts';

const REQUEST = 'mutation R($input: RequestCodeInput!) { requestCode(input: $input) { expiresAt } }';
const SET_FIRST =
  'mutation S($input: SetFirstPasswordInput!) { setFirstPassword(input: $input) { enterprise { firstPasswordMethod } } }';
const CHANGE = 'mutation C($input: ChangePasswordInput!) { changePassword(input: $input) { sessionsEnded } }';
const RESET = 'mutation R($input: ResetPasswordsInput!) { resetPasswords(input: $input) { results { ok code } } }';
const ADD = 'mutation A($input: AddMemberInput!) { addMember(input: $input) { member { id } } }';
const UPDATE = 'mutation U($input: UpdateMemberInput!) { updateMember(input: $input) { member { id } } }';
const DISABLE = 'mutation D($input: DisableMembersInput!) { disableMembers(input: $input) { results { ok } } }';
const MINUTE = 60_000;

const clock = { ahead: 0 };
let system: TestSystem;
let acme: Awaited<ReturnType<typeof openEnterprise>>;
let globex: Awaited<ReturnType<typeof openEnterprise>>;
beforeAll(async () => {
  system = await startTestSystem({ now: () => new Date(Date.now() + clock.ahead) });
  const operator = await signInOperator(system);
  acme = await openEnterprise(system, operator, 'Acme');
  globex = await openEnterprise(system, operator, 'Globex');
});
afterAll(() => system.stop());

const request = (phone: string) => system.anonymous.query(REQUEST, { input: { phone } });
const sixDigitsOf = (text: string | undefined) => /\b(\d{6})\b/.exec(text ?? '')?.[1] ?? '';

/** Asks for a code and waits until the phone shows one more text than before. */
async function receiveCode(phone: string): Promise<string> {
  const before = textsSentTo(system, phone).length;
  expect(codesOf(await request(phone))).toEqual([]);
  await expect.poll(() => textsSentTo(system, phone).length).toBeGreaterThan(before);
  return sixDigitsOf(textsSentTo(system, phone).at(-1));
}
const withCode = (phone: string, code: string, more: SignInInput = {}) =>
  trySignIn(system.anonymous, { phone, code, ...more });
const wrongFor = (code: string) => (code === '000000' ? '111111' : '000000');

describe('codes by SMS', () => {
  test('[ID-11, ID-16] sign a member in, once', async () => {
    const member = await addMember(acme.administrator, { name: 'Phoebe', phone: '+8613911110020' });
    const code = await receiveCode('+8613911110020');
    expect(code).toMatch(/^\d{6}$/);
    const answer = await withCode('139 1111 0020', code);
    expect(answer.errors).toEqual([]);
    const client = system.withToken(answer.data?.signIn?.accessToken ?? '');
    expect(await run(client, '{ viewer { id mustChangePassword } }')).toEqual({
      viewer: { id: member.accountId, mustChangePassword: false },
    });
    expect(codesOf(await withCode('13911110020', code))).toEqual(['INVALID_CREDENTIALS']);
  });

  test('[ID-16] allow five tries and hold for ten minutes', async () => {
    await addMember(acme.administrator, { name: 'Tries', phone: '+8613911110011' });
    const code = await receiveCode('+8613911110011');
    for (let tries = 0; tries < 4; tries += 1) {
      expect(codesOf(await withCode('+8613911110011', wrongFor(code)))).toEqual(['INVALID_CREDENTIALS']);
    }
    expect(codesOf(await withCode('+8613911110011', code))).toEqual([]);
    clock.ahead += 2 * MINUTE;
    const second = await receiveCode('+8613911110011');
    clock.ahead += 11 * MINUTE;
    expect(codesOf(await withCode('+8613911110011', second))).toEqual(['INVALID_CREDENTIALS']);
    const third = await receiveCode('+8613911110011');
    for (let tries = 0; tries < 5; tries += 1) {
      clock.ahead += MINUTE;
      expect(codesOf(await withCode('+8613911110011', wrongFor(third)))).toEqual(['INVALID_CREDENTIALS']);
    }
    clock.ahead += 2 * MINUTE;
    expect(codesOf(await withCode('+8613911110011', third))).toEqual(['INVALID_CREDENTIALS']);
  });

  test('[ID-16] are limited per number, however it is written and whoever has it', async () => {
    const texts = textsSentTo(system, '+8613911110099').length;
    expect(codesOf(await request('+86 139 1111 0099'))).toEqual([]);
    const again = await Promise.all([request('13911110099'), request('0086 139-1111-0099')]);
    expect(again.flatMap(codesOf)).toEqual(['TOO_MANY_CODES', 'TOO_MANY_CODES']);
    expect(again[0]?.errors[0]?.extensions).toMatchObject({ retryAfterSeconds: expect.any(Number) });
    expect(textsSentTo(system, '+8613911110099')).toHaveLength(texts);
    expect(codesOf(await request('12345'))).toEqual(['BAD_USER_INPUT']);
    expect(codesOf(await withCode('13911110099', '123456'))).toEqual(['INVALID_CREDENTIALS']);
  });

  test('[ID-16] come once a minute, five times an hour, ten times a day', () => {
    const now = new Date('2026-03-02T09:00:00Z');
    const at = (minutes: number) => new Date(now.getTime() - minutes * MINUTE);
    expect(waitForCode([], now)).toBe(0);
    expect(waitForCode([at(0.5)], now)).toBe(MINUTE / 2);
    expect(waitForCode([at(1)], now)).toBe(0);
    expect(waitForCode([2, 10, 20, 30, 50].map(at), now)).toBe(10 * MINUTE);
    expect(waitForCode([61, 70, 80, 90, 100, 110, 120, 130, 140, 1_430].map(at), now)).toBe(10 * MINUTE);
  });

  test('[ID-11b] ask which enterprise when several know the phone, and keep the code for the choice', async () => {
    await addMember(acme.administrator, { name: 'Two', phone: '+8613911110012' });
    const there = await addMember(globex.administrator, { name: 'Two', phone: '+8613911110012' });
    const code = await receiveCode('+8613911110012');
    const asked = await withCode('+8613911110012', code);
    expect(asked.errors[0]?.extensions).toMatchObject({ code: 'ENTERPRISE_CHOICE_NEEDED' });
    expect(asked.errors[0]?.extensions.enterprises).toHaveLength(2);
    const chosen = await withCode('+8613911110012', code, { enterpriseNumber: globex.number });
    const client = system.withToken(chosen.data?.signIn?.accessToken ?? '');
    expect(await run(client, '{ viewer { id } }')).toEqual({ viewer: { id: there.accountId } });
  });

  test('[ID-35] do not sign a disabled member in', async () => {
    const member = await addMember(acme.administrator, { name: 'Shut', phone: '+8613911110013' });
    const code = await receiveCode('+8613911110013');
    await run(acme.administrator, DISABLE, { input: { memberIds: [member.id] } });
    expect(codesOf(await withCode('+8613911110013', code))).toEqual(['INVALID_CREDENTIALS']);
  });
});

describe('the activation secret', () => {
  const secretSentTo = async (phone: string) => {
    await expect.poll(() => textsSentTo(system, phone).join('')).toContain('secret ');
    return /secret ([\w-]+)/.exec(textsSentTo(system, phone).join(''))?.[1] ?? '';
  };
  const addActivated = async (client: Client, name: string, phone: string) => {
    await run(client, SET_FIRST, { input: { method: 'ACTIVATION_SECRET' } });
    return addMember(client, { name, phone });
  };

  test('[ID-12] comes by SMS, signs in once, and asks for a password first of all', async () => {
    const member = await addActivated(acme.administrator, 'Newcomer', '+8613911110014');
    const secret = await secretSentTo('+8613911110014');
    expect(
      codesOf(await trySignIn(system.anonymous, { accountNumber: member.number, password: initialPassword })),
    ).toEqual(['INVALID_CREDENTIALS']);
    const first = await signIn(system, { accountNumber: member.number, password: secret });
    expect(first.mustChangePassword).toBe(true);
    expect(codesOf(await first.client.query('{ members(first: 1) { nodes { id } } }'))).toEqual([
      'PASSWORD_CHANGE_REQUIRED',
    ]);
    expect(codesOf(await trySignIn(system.anonymous, { accountNumber: member.number, password: secret }))).toEqual([
      'INVALID_CREDENTIALS',
    ]);
    await run(first.client, CHANGE, { input: { newPassword: ownPassword } });
    await signIn(system, { accountNumber: member.number, password: ownPassword });
  });

  test('[ID-12] is void after 72 hours', async () => {
    const member = await addActivated(acme.administrator, 'Late', '+8613911110015');
    const secret = await secretSentTo('+8613911110015');
    clock.ahead += 73 * 60 * MINUTE;
    expect(codesOf(await trySignIn(system.anonymous, { accountNumber: member.number, password: secret }))).toEqual([
      'INVALID_CREDENTIALS',
    ]);
  });
});

describe('the delay after failures', () => {
  test('[ID-18] begins after five, doubles, and never passes a quarter of an hour', () => {
    expect([4, 5, 6, 7, 50].map((failures) => delayAfter(failures, 5) / 1000)).toEqual([0, 30, 60, 120, 900]);
  });
});

describe('an old password', () => {
  test('[ID-13] is reminded of after as many days as the enterprise says, and refused nothing', async () => {
    const remind =
      'mutation S($input: SetPasswordReminderInput!) { setPasswordReminder(input: $input) { enterprise { passwordReminderDays } } }';
    await run(globex.administrator, remind, { input: { days: 10 } });
    const member = await addReadyMember(system, globex.administrator, { name: 'Old' });
    const isReminded = async (client: Client) =>
      (await run(client, '{ viewer { passwordReminder } members(first: 1) { nodes { id } } }')).viewer.passwordReminder;
    expect(await isReminded(member.client)).toBe(false);
    expect(codesOf(await member.client.query(remind, { input: { days: 1 } }))).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE']);
    expect(codesOf(await globex.administrator.query(remind, { input: { days: 0 } }))).toEqual(['BAD_USER_INPUT']);
    clock.ahead += 11 * 24 * 60 * MINUTE;
    expect(await isReminded(member.client)).toBe(true);
    const elsewhere = await run(acme.administrator, '{ enterpriseOverview { passwordReminderDays } }');
    expect(elsewhere.enterpriseOverview).toEqual({ passwordReminderDays: 90 });
  });
});

describe('without a mail server', () => {
  test('[ID-12, ID-16] whoever asks for an email is refused, and nothing changes', async () => {
    const { administrator } = globex;
    const answer = await system.anonymous.query(REQUEST, { input: { email: 'x@globex.example' } });
    expect(codesOf(answer)).toEqual(['EMAIL_NOT_CONFIGURED']);
    const before = await addMember(administrator, { name: 'Before', email: 'before@globex.example' });
    await run(administrator, SET_FIRST, { input: { method: 'ACTIVATION_SECRET' } });
    const roleIds = [await roleIdOf(administrator, 'ORDINARY_MEMBER')];
    const departments = [{ departmentId: await rootOf(administrator), main: true }];
    const input = { name: 'After', email: 'after@globex.example', roleIds, departments };
    expect(JSON.stringify((await administrator.query(ADD, { input })).errors)).toContain('EMAIL_NOT_CONFIGURED');
    expect(codesOf(await administrator.query(ADD, { input: { ...input, phone: '13911110031' } }))).toEqual([]);
    const reset = { memberIds: [before.id], superPassword };
    expect(await run(administrator, RESET, { input: reset })).toEqual({
      resetPasswords: { results: [{ ok: false, code: 'EMAIL_NOT_CONFIGURED' }] },
    });
  });

  test('[ID-12, R1] a secret that only an email could bring is not tried again for ever', async () => {
    const { administrator } = globex;
    await run(administrator, SET_FIRST, { input: { method: 'ACTIVATION_SECRET' } });
    const member = await addMember(administrator, {
      name: 'Emailed',
      phone: '+8613911110032',
      email: 'emailed@globex.example',
    });
    await expect.poll(() => textsSentTo(system, '+8613911110032').join('')).toContain('secret ');
    await run(administrator, UPDATE, { input: { memberId: member.id, phone: null } });
    await requeueLostTasks(system, 'identity');
    const open = sql`select 1 from pgboss.job where name = 'deliver-activation' and state < 'completed'
      and data->>'accountId' = ${member.accountId}`;
    expect(await withSystem(system.subgraphs.identity.runtime.db, (tx) => tx.execute(open))).toEqual([]);
  });
});
