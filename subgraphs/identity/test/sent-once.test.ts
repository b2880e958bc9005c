import { withEnterprise, withSystem } from '@account-center/kit/database';
import { type Client, startTestSystem, type TestSystem, textsSentTo } from '@account-center/testing';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { credential } from '../src/account/account.table.ts';
import { DELIVER_ACTIVATION } from '../src/account/activation.task.ts';
import { oneTimeCode } from '../src/code/code.table.ts';
import { SEND_CODE } from '../src/code/code.task.ts';
import { type MailPeer, startMailPeer } from './mail-peer.ts';
import { runTask } from './run-task.ts';
import {
  addMember,
  codesOf,
  openEnterprise,
  ownPassword,
  run,
  secretsSentTo,
  signIn,
  signInOperator,
  superPassword,
  trySignIn,
} from './support.ts';

const SET_FIRST =
  'mutation S($input: SetFirstPasswordInput!) { setFirstPassword(input: $input) { enterprise { id } } }';
const CHANGE = 'mutation C($input: ChangePasswordInput!) { changePassword(input: $input) { sessionsEnded } }';
const RESET = 'mutation R($input: ResetPasswordsInput!) { resetPasswords(input: $input) { results { ok } } }';
const UPDATE = 'mutation U($input: UpdateMemberInput!) { updateMember(input: $input) { member { id } } }';
const REQUEST = 'mutation R($input: RequestCodeInput!) { requestCode(input: $input) { expiresAt } }';

let peer: MailPeer;
let system: TestSystem;
let administrator: Client;
let enterpriseId: string;
beforeAll(async () => {
  peer = await startMailPeer();
  system = await startTestSystem({ mail: { smtpUrl: peer.url, mailFrom: 'Center <no-reply@center.example>' } });
  ({ administrator, id: enterpriseId } = await openEnterprise(system, await signInOperator(system), 'Acme'));
  await run(administrator, SET_FIRST, { input: { method: 'ACTIVATION_SECRET' } });
});
afterAll(async () => {
  await system.stop();
  await peer.stop();
});

const identity = () => system.subgraphs.identity.runtime;
/** Long lines of mails are broken up on the way (RFC 2045, 6.7). */
const mailsTo = (address: string) =>
  peer.received.filter(({ to }) => to.includes(address)).map(({ content }) => content.replaceAll('=\r\n', ''));
const secretIn = (text: string | undefined) => /secret ([\w-]+)/.exec(text ?? '')?.[1] ?? '';
const idIn = (mail: string | undefined) => /Message-ID: (\S+)/i.exec(mail ?? '')?.[1];

async function credentialOf(accountId: string) {
  const own = eq(credential.accountId, accountId);
  const [row] = await withEnterprise(identity().db, enterpriseId, (tx) => tx.select().from(credential).where(own));
  if (!row) throw new Error('The account has no credential');
  return row;
}
/** As it is when the process ends after the carrier took the secret over, and before that was noted. */
const forgetSending = (accountId: string) =>
  withEnterprise(identity().db, enterpriseId, (tx) =>
    tx.update(credential).set({ activationSentAt: null }).where(eq(credential.accountId, accountId)),
  );

/** Adds a member, and waits until the secret was sent, this was noted, and a phone shows it: sms sends it on later. */
async function addInformed(name: string, contact: { phone?: string; email?: string }) {
  const member = await addMember(administrator, { name, ...contact });
  await expect.poll(async () => (await credentialOf(member.accountId)).activationSentAt).not.toBeNull();
  const { phone } = contact;
  if (phone) await expect.poll(() => secretsSentTo(system, phone)).toHaveLength(1);
  const { activationId } = await credentialOf(member.accountId);
  return { ...member, delivery: { enterpriseId, accountId: member.accountId, activationId } };
}

describe('an activation secret', () => {
  test('[ID-12] that was sent is not sent again by a task that is run again', async () => {
    const phone = '+8613911110081';
    const { delivery } = await addInformed('Once', { phone });
    const texts = textsSentTo(system, phone);
    await runTask(system, DELIVER_ACTIVATION, delivery);
    expect(textsSentTo(system, phone)).toEqual(texts);
    await addInformed('Mailed once', { email: 'once@acme.example' }).then(({ delivery: mailed }) =>
      runTask(system, DELIVER_ACTIVATION, mailed),
    );
    expect(mailsTo('once@acme.example')).toHaveLength(1);
  });

  test('[ID-12] comes by SMS once and holds, also when the process ended before it noted the sending', async () => {
    const phone = '+8613911110082';
    const { number, delivery } = await addInformed('Crash', { phone });
    const texts = textsSentTo(system, phone);
    await forgetSending(delivery.accountId);
    await runTask(system, DELIVER_ACTIVATION, delivery);
    expect((await credentialOf(delivery.accountId)).activationSentAt).not.toBeNull();
    expect(textsSentTo(system, phone)).toEqual(texts);
    await signIn(system, { accountNumber: number, password: secretIn(texts.join('')) });
  });

  test('[ID-12] is the same in every copy of a mail whose server broke off before it said that it took it', async () => {
    peer.breakOff(2);
    const { number } = await addInformed('Torn', { email: 'torn@acme.example' });
    const mails = mailsTo('torn@acme.example');
    expect(mails).toHaveLength(3);
    expect(new Set(mails.map(secretIn)).size).toBe(1);
    expect(new Set(mails.map(idIn)).size).toBe(1);
    await signIn(system, { accountNumber: number, password: secretIn(mails[0]) });
  });

  test('[ID-12] that was used is neither sent nor good again', async () => {
    const phone = '+8613911110083';
    const { number, delivery } = await addInformed('Used', { phone });
    const texts = textsSentTo(system, phone);
    const credentials = { accountNumber: number, password: secretIn(texts.join('')) };
    await forgetSending(delivery.accountId);
    const { client } = await signIn(system, credentials);
    await runTask(system, DELIVER_ACTIVATION, delivery);
    expect(codesOf(await trySignIn(system.anonymous, credentials))).toEqual(['INVALID_CREDENTIALS']);
    await run(client, CHANGE, { input: { newPassword: ownPassword } });
    await runTask(system, DELIVER_ACTIVATION, delivery);
    expect(codesOf(await trySignIn(system.anonymous, credentials))).toEqual(['INVALID_CREDENTIALS']);
    expect(textsSentTo(system, phone)).toEqual(texts);
  });

  test('[ID-12] of before a reset is void, and its task sends nothing in the place of the new one', async () => {
    const phone = '+8613911110084';
    const { id, number, delivery } = await addInformed('Reset', { phone });
    const before = secretIn(textsSentTo(system, phone).join(''));
    const sent = textsSentTo(system, phone).length;
    await run(administrator, RESET, { input: { memberIds: [id], superPassword } });
    await runTask(system, DELIVER_ACTIVATION, delivery);
    await expect.poll(() => textsSentTo(system, phone).length).toBe(2 * sent);
    const after = secretIn(textsSentTo(system, phone).slice(sent).join(''));
    expect(codesOf(await trySignIn(system.anonymous, { accountNumber: number, password: before }))).toEqual([
      'INVALID_CREDENTIALS',
    ]);
    await signIn(system, { accountNumber: number, password: after });
  });

  test('[ID-12, ID-37, S23] that went to a phone is void once that is changed or gone, though only the email signs in by then', async () => {
    for (const [index, next] of ['+8613911110086', null].entries()) {
      const phone = `+861391111009${index}`;
      const email = `lost-${index}@acme.example`;
      const { id, number } = await addInformed('Lost phone', { phone, email });
      await run(system.anonymous, REQUEST, { input: { email } });
      const codeIn = () => /code is (\d{6})/.exec(mailsTo(email).join(''))?.[1];
      await expect.poll(codeIn).toBeDefined();
      await signIn(system, { email, code: codeIn() });
      await run(administrator, UPDATE, { input: { memberId: id, phone: next } });
      const [password] = secretsSentTo(system, phone);
      expect(password).toBeDefined();
      expect(codesOf(await trySignIn(system.anonymous, { accountNumber: number, password }))).toEqual([
        'INVALID_CREDENTIALS',
      ]);
    }
  });
});

describe('a code', () => {
  test('[ID-16] is the same in every copy of a mail whose server broke off before it said that it took it', async () => {
    const email = 'code@acme.example';
    const { accountId } = await addInformed('Coded', { email });
    const earlier = mailsTo(email).length;
    peer.breakOff(1);
    await run(system.anonymous, REQUEST, { input: { email } });
    await expect.poll(() => mailsTo(email).length).toBe(earlier + 2);
    const codes = mailsTo(email)
      .slice(earlier)
      .map((mail) => /code is (\d{6})/.exec(mail)?.[1] ?? '');
    expect(codes[0]).toMatch(/^\d{6}$/);
    expect(codes[1]).toBe(codes[0]);
    const { client } = await signIn(system, { email, code: codes[0] });
    expect(await run(client, '{ viewer { id } }')).toEqual({ viewer: { id: accountId } });
    const find = async () => {
      const [row] = await withSystem(identity().db, (tx) =>
        tx.select().from(oneTimeCode).where(eq(oneTimeCode.address, email)),
      );
      return row;
    };
    await expect.poll(async () => (await find())?.sentAt).toBeInstanceOf(Date);
    await runTask(system, SEND_CODE, { codeId: (await find())?.id });
    expect(mailsTo(email)).toHaveLength(earlier + 2);
  });

  test('[ID-16, R1] that is nobody’s is looked at once, and sent to nobody who has the address later', async () => {
    const email = 'nobody-yet@acme.example';
    await run(system.anonymous, REQUEST, { input: { email } });
    const find = async () => {
      const [row] = await withSystem(identity().db, (tx) =>
        tx.select().from(oneTimeCode).where(eq(oneTimeCode.address, email)),
      );
      return row;
    };
    await expect.poll(async () => (await find())?.sentAt).toBeInstanceOf(Date);
    await addInformed('Late', { email });
    const mails = mailsTo(email);
    await runTask(system, SEND_CODE, { codeId: (await find())?.id });
    expect(mailsTo(email)).toEqual(mails);
  });
});
