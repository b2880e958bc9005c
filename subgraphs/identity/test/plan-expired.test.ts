import {
  type Client,
  type InputOf,
  present,
  shareTestSystem,
  type TestSystem,
  textsSentTo,
} from '@account-center/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  addProvenMember,
  codesOf,
  openEnterprise,
  ownPassword,
  run,
  signIn,
  signInOperator,
  superPassword,
  trySignIn,
} from './support.ts';

/** A field of each subgraph that everybody of the enterprise may ask for, or is at least told about. */
const FIELDS = [
  '{ viewer { id } }',
  '{ departments { id } }',
  '{ viewer { smsAccount { __typename } } }',
  '{ deletedAccounts(first: 1) { nodes { __typename } } }',
  '{ viewer { attendanceToday { __typename } } }',
] as const;
const REFRESH = 'mutation R($input: RefreshSessionInput!) { refreshSession(input: $input) { accessToken } }';
const REGISTER = 'mutation R($input: RegisterAppInput!) { registerApp(input: $input) { app { id } clientSecret } }';
const SIGN_IN_APP = 'mutation S($input: SignInAppInput!) { signInApp(input: $input) { accessToken } }';
const REQUEST = 'mutation R($input: RequestCodeInput!) { requestCode(input: $input) { expiresAt } }';
const FAILURES = '{ auditEntries(filter: { action: "signIn", result: "PLAN_EXPIRED" }) { nodes { result } } }';
const DAY = 86_400_000;
const PHONE = '+8613911110071';

const clock = { ahead: 0 };
let system: TestSystem;
let operator: Client;
beforeAll(async () => {
  system = await shareTestSystem({ clocks: { identity: () => new Date(Date.now() + clock.ahead) } });
  operator = await signInOperator(system);
});
afterAll(() => system.stop());

/** An enterprise whose plan ends in ten days, with somebody and something signed in. */
async function openForTenDays(name: string) {
  const expiresAt = new Date(Date.now() + clock.ahead + 10 * DAY).toISOString();
  const opened = await openEnterprise(system, operator, name, { expiresAt });
  const member = await addProvenMember(system, opened.administrator, { name: 'Mia', phone: PHONE });
  const input = { name: 'Feeder', permissions: ['org:department:read'] };
  const { registerApp } = await run(opened.administrator, REGISTER, { input });
  return { ...opened, member, credentials: { clientId: registerApp.app.id, clientSecret: registerApp.clientSecret } };
}

const refresh = (refreshToken: string | null) =>
  system.anonymous.query(REFRESH, { input: { refreshToken: present(refreshToken) } });
const signInApp = (input: InputOf<typeof SIGN_IN_APP>) => system.anonymous.query(SIGN_IN_APP, { input });

async function receiveCode(): Promise<string> {
  expect(codesOf(await system.anonymous.query(REQUEST, { input: { phone: PHONE } }))).toEqual([]);
  const sent = () =>
    /code is (\d{6})/.exec(textsSentTo(system, PHONE).findLast((text) => text.includes('code is')) ?? '');
  await expect.poll(sent).not.toBeNull();
  return sent()?.[1] ?? '';
}

describe('an enterprise whose plan has expired', () => {
  test('[ID-11] is told so by every way to sign in, to whoever proves themself and to nobody else', async () => {
    const { number, administrator, member, credentials } = await openForTenDays('Acme');
    const ways = [
      { enterpriseNumber: number, superPassword },
      { identifier: number, password: superPassword },
      { accountNumber: member.number, password: ownPassword },
      { accountNumber: member.number, password: ownPassword, audience: 'CLIENT' as const },
    ];
    for (const input of ways) await signIn(system, input);
    clock.ahead += 11 * DAY;
    for (const input of ways) expect(codesOf(await trySignIn(system.anonymous, input))).toEqual(['PLAN_EXPIRED']);
    const withCode = { phone: PHONE, code: await receiveCode() };
    expect(codesOf(await trySignIn(system.anonymous, withCode))).toEqual(['PLAN_EXPIRED']);
    expect(codesOf(await signInApp(credentials))).toEqual(['PLAN_EXPIRED']);
    const wrong = [
      await trySignIn(system.anonymous, { enterpriseNumber: number, superPassword: 'Wrong-Password-1' }),
      await trySignIn(system.anonymous, { accountNumber: member.number, password: 'wrong-password' }),
      await signInApp({ ...credentials, clientSecret: 'wrong' }),
    ];
    expect(wrong.flatMap(codesOf)).toEqual(['INVALID_CREDENTIALS', 'INVALID_CREDENTIALS', 'INVALID_CREDENTIALS']);
    clock.ahead -= 11 * DAY;
    const failures = async () => (await run(administrator, FAILURES)).auditEntries.nodes.length;
    await expect.poll(failures).toBe(ways.length + 1);
  });

  test('[ID-11] has no running session any more, in any subgraph, until the plan holds again', async () => {
    const { administrator, member, credentials } = await openForTenDays('Bolt');
    const app = system.withToken((await signInApp(credentials)).data?.signInApp?.accessToken ?? '');
    const there = await openEnterprise(system, operator, 'Globex');
    const answersOf = async (client: Client) =>
      await Promise.all(
        FIELDS.map(async (field) => {
          const answer = await client.query(field);
          return [answer.status, codesOf(answer)[0]];
        }),
      );
    const expired = FIELDS.map(() => [401, 'PLAN_EXPIRED']);
    clock.ahead += 11 * DAY;
    for (const client of [administrator, member.client, app]) expect(await answersOf(client)).toEqual(expired);
    expect(codesOf(await refresh(member.refreshToken))).toEqual(['PLAN_EXPIRED']);
    expect(codesOf(await there.administrator.query('{ departments { id } }'))).toEqual([]);
    clock.ahead -= 11 * DAY;
    for (const client of [administrator, member.client, app])
      expect((await client.query('{ departments { id } }')).status).toBe(200);
    expect(codesOf(await refresh(member.refreshToken))).toEqual([]);
  });

  test('[ID-11] expires with the ninetieth day of a trial', async () => {
    const { number } = await openEnterprise(system, operator, 'Trial', { plan: 'TRIAL' });
    const credentials = { enterpriseNumber: number, superPassword };
    clock.ahead += 90 * DAY - 60_000;
    await signIn(system, credentials);
    clock.ahead += 60_000;
    expect(codesOf(await trySignIn(system.anonymous, credentials))).toEqual(['PLAN_EXPIRED']);
  });
});
