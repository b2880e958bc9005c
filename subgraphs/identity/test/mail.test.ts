import { startTestSystem, type TestSystem, textsSentTo } from '@account-center/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type MailPeer, startMailPeer } from './mail-peer.ts';
import { addMember, codesOf, openEnterprise, ownPassword, run, signIn, signInOperator, trySignIn } from './support.ts';

const REQUEST = 'mutation R($input: RequestCodeInput!) { requestCode(input: $input) { expiresAt } }';
const SET_FIRST =
  'mutation S($input: SetFirstPasswordInput!) { setFirstPassword(input: $input) { enterprise { id } } }';
const CHANGE = 'mutation C($input: ChangePasswordInput!) { changePassword(input: $input) { sessionsEnded } }';
const MINUTE = 60_000;
const FROM = 'Account Center <no-reply@center.example>';

type Opened = Awaited<ReturnType<typeof openEnterprise>>;

const clock = { ahead: 0 };
let peer: MailPeer;
let system: TestSystem;
let acme: Opened;
let globex: Opened;
beforeAll(async () => {
  peer = await startMailPeer();
  system = await startTestSystem({
    now: () => new Date(Date.now() + clock.ahead),
    mail: { smtpUrl: peer.url, mailFrom: FROM },
  });
  const operator = await signInOperator(system);
  acme = await openEnterprise(system, operator, 'Acme');
  globex = await openEnterprise(system, operator, 'Globex');
});
afterAll(async () => {
  await system.stop();
  await peer.stop();
});

const request = (email: string) => system.anonymous.query(REQUEST, { input: { email } });
const mailsTo = (address: string) => peer.received.filter(({ to }) => to.includes(address));

/** Waits for one mail more than there were. */
async function nextMail(address: string, before = mailsTo(address).length) {
  await expect.poll(() => mailsTo(address).length).toBeGreaterThan(before);
  const mail = mailsTo(address).at(-1);
  if (!mail) throw new Error('No mail came');
  return mail;
}

async function receiveCode(email: string): Promise<string> {
  const before = mailsTo(email).length;
  expect(codesOf(await request(email))).toEqual([]);
  return /code is (\d{6})/.exec((await nextMail(email, before)).content)?.[1] ?? '';
}

describe('codes by email', () => {
  test('[ID-16] come by SMTP in the right words, and sign in the account of that address, once', async () => {
    const member = await addMember(acme.administrator, { name: 'Emma', email: 'Emma@acme.example' });
    const code = await receiveCode('emma@acme.example');
    expect(code).toMatch(/^\d{6}$/);
    const [mail] = mailsTo('emma@acme.example');
    expect(mail).toMatchObject({ from: 'no-reply@center.example', to: ['emma@acme.example'] });
    expect(mail?.content).toContain('Subject: Your sign-in code');
    expect(mail?.content).toContain(`From: ${FROM}`);
    expect(mail?.content).toContain(`Your sign-in code is ${code}, valid for 10 minutes.`);
    const { client, mustChangePassword } = await signIn(system, { email: ' EMMA@acme.example ', code });
    expect(mustChangePassword).toBe(false);
    expect(await run(client, '{ viewer { id } }')).toEqual({ viewer: { id: member.accountId } });
    expect(codesOf(await trySignIn(system.anonymous, { email: 'emma@acme.example', code }))).toEqual([
      'INVALID_CREDENTIALS',
    ]);
  });

  test('[ID-16] are limited per address however it is written, and tell nothing of accounts', async () => {
    await addMember(acme.administrator, { name: 'Known', email: 'known@acme.example' });
    const [known, unknown] = [await request('known@acme.example'), await request('nobody@acme.example')];
    expect([codesOf(known), codesOf(unknown)]).toEqual([[], []]);
    expect(Object.keys(known.data ?? {})).toEqual(Object.keys(unknown.data ?? {}));
    for (const email of ['KNOWN@acme.example', ' known@Acme.Example ', 'Nobody@ACME.example']) {
      const again = await request(email);
      expect(codesOf(again)).toEqual(['TOO_MANY_CODES']);
      expect(again.errors[0]?.extensions).toMatchObject({ retryAfterSeconds: expect.any(Number) });
    }
    await nextMail('known@acme.example', 0);
    expect(mailsTo('nobody@acme.example')).toEqual([]);
    for (const input of [{}, { email: 'no address' }, { email: 'a@b.example', phone: '13911110020' }])
      expect(codesOf(await system.anonymous.query(REQUEST, { input }))).toEqual(['BAD_USER_INPUT']);
  });

  test('[ID-16] are tried again while the mail server is out of order, and come once', async () => {
    await addMember(acme.administrator, { name: 'Patient', email: 'patient@acme.example' });
    peer.refuse(1);
    const code = await receiveCode('patient@acme.example');
    await signIn(system, { email: 'patient@acme.example', code });
    expect(mailsTo('patient@acme.example')).toHaveLength(1);
  });

  test('[ID-16] of one address do not sign in another, and are void after ten minutes', async () => {
    await addMember(acme.administrator, { name: 'Left', email: 'left@acme.example' });
    await addMember(acme.administrator, { name: 'Right', email: 'right@acme.example' });
    const code = await receiveCode('left@acme.example');
    expect(codesOf(await trySignIn(system.anonymous, { email: 'right@acme.example', code }))).toEqual([
      'INVALID_CREDENTIALS',
    ]);
    clock.ahead += 11 * MINUTE;
    expect(codesOf(await trySignIn(system.anonymous, { email: 'left@acme.example', code }))).toEqual([
      'INVALID_CREDENTIALS',
    ]);
  });
});

describe('the activation secret', () => {
  test('[ID-12] goes by email to whoever has no phone, and by SMS to whoever has one', async () => {
    await run(globex.administrator, SET_FIRST, { input: { method: 'ACTIVATION_SECRET' } });
    const member = await addMember(globex.administrator, { name: 'Mailed', email: 'mailed@globex.example' });
    const { content } = await nextMail('mailed@globex.example', 0);
    expect(content).toContain('Subject: Globex: your account');
    // Long lines are broken up on the way (RFC 2045, 6.7).
    const text = content.replaceAll('=\r\n', '');
    expect(text).toContain(`your account number is ${member.number}`);
    const password = /secret ([\w-]+)/.exec(text)?.[1] ?? '';
    const first = await signIn(system, { accountNumber: member.number, password });
    expect(first.mustChangePassword).toBe(true);
    await run(first.client, CHANGE, { input: { newPassword: ownPassword } });
    await addMember(globex.administrator, { name: 'Texted', email: 'both@globex.example', phone: '+8613911110030' });
    await expect.poll(() => textsSentTo(system, '+8613911110030').join('')).toContain('secret ');
    expect(mailsTo('both@globex.example')).toEqual([]);
  });
});
