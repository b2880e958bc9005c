import { randomUUID } from 'node:crypto';
import { simulatedMessages } from '@account-center/sms';
import { type Member, shareTestSystem, type TestSystem } from '@account-center/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Company, key, ok, openCompany, ownBalance, readBooks, refusal, topUp, topUpMain } from './support/sms.ts';
import { closeAccount, mainBalance, PREVIEW, SEND, send, settled, type Unusual } from './support/messages.ts';

const SUSPEND = 'mutation ($input: SuspendSmsAccountInput!) { suspendSmsAccount(input: $input) { account { state } } }';
const RESUME = 'mutation ($input: ResumeSmsAccountInput!) { resumeSmsAccount(input: $input) { account { state } } }';

let system: TestSystem;
let acme: Company;
let other: Company;
let sales: string;
let zhang: Member;
let li: Member;

beforeAll(async () => {
  system = await shareTestSystem();
  acme = await openCompany(system, 'Acme');
  other = await openCompany(system, 'Other');
  sales = await acme.addDepartment('Sales');
  zhang = await acme.addMember('Zhang', {
    departments: [sales],
    scope: [sales],
    phone: '+8613800138001',
    permissions: ['sms:message:send'],
  });
  li = await acme.addMember('Li', { departments: [sales], scope: [sales], phone: '+8613800138002' });
  await topUpMain(acme, 10_000);
  await topUp(acme, zhang.memberId, 500);
});
afterAll(() => system.stop());

const outboxTo = (phone: string) => simulatedMessages(system.subgraphs.sms.parts).filter(({ to }) => to === phone);

describe('a message', () => {
  test('[SMS-20] loses no typed number: each is a recipient, or told as rejected', async () => {
    const preview = async (numbers: string) => {
      const input = { text: '您好', recipients: { numbers } };
      const data = await ok(zhang, PREVIEW, { input });
      return [data.previewSms.credits, data.previewSms.rejected.map(({ entry }) => entry)];
    };
    expect(await preview('13912345678，，13912345679')).toEqual([2, []]);
    expect(await preview('(+86)13912345678 13912345679、13912345670')).toEqual([3, []]);
    expect(await preview('13912345678 ext 13912345679')).toEqual([0, ['13912345678 ext 13912345679']]);
    expect(await preview('13912345678#13912345')).toEqual([0, ['13912345678#13912345']]);
  });

  test('[S11] [SMS-20] goes to members by the numbers that an app knows', async () => {
    const he = await acme.addMember('He', { employeeNumber: 'H-1', phone: '+8613800138009' });
    const members = [{ employeeNumber: 'H-1' }, { accountNumber: he.accountNumber }, { employeeNumber: 'H-2' }];
    const input = { text: '您好', recipients: { members } };
    const { previewSms } = await ok(acme.boss, PREVIEW, { input });
    expect(previewSms).toMatchObject({ credits: 1, rejected: [{ entry: 'H-2', code: 'NOT_FOUND' }] });
  });

  test('[SMS-20] [S5] says something, under a key that can be seen', async () => {
    const input = { text: '您好', recipients: { numbers: '13911112222' }, idempotencyKey: key() };
    for (const blank of ['', ' \n', '\u200b', '\u2060\ufeff', '\u3164']) {
      expect((await refusal(zhang, SEND, { input: { ...input, text: blank } })).code).toBe('BAD_USER_INPUT');
      expect((await refusal(zhang, SEND, { input: { ...input, idempotencyKey: blank } })).code).toBe('BAD_USER_INPUT');
    }
  });

  test('[SMS-20] goes to members, departments and typed numbers, each number once', async () => {
    const before = await ownBalance(zhang);
    const { sendSms } = await send(zhang, {
      text: '下午三点开会',
      recipients: {
        memberIds: [li.memberId],
        departmentIds: [sales],
        numbers: '13911112222；13911112222;+86 138 0013 8002\n12345；010-88886666',
      },
    });
    expect(sendSms.rejected).toEqual([
      { entry: '12345', code: 'NOT_A_NUMBER' },
      { entry: '010-88886666', code: 'NOT_MOBILE' },
    ]);
    expect(sendSms).toMatchObject({ creditsReserved: 3, duplicatesDropped: 2, message: { recipientCount: 3 } });
    const done = await settled(zhang, sendSms.message.id);
    expect(done).toMatchObject({ state: 'SENT', delivery: { delivered: 3, charged: 3, refunded: 0 } });
    expect(await ownBalance(zhang)).toBe((before ?? 0) - 3);
    expect(outboxTo('+8613911112222').at(-1)?.text).toBe('【Acme】下午三点开会');
  });

  test('[SMS-20] to nobody is refused, and says why for each entry', async () => {
    const refused = await refusal(
      zhang,
      SEND,
      sendInput({ recipients: { numbers: 'abc', memberIds: [other.boss.memberId] } }),
    );
    expect(refused).toMatchObject({ code: 'NO_RECIPIENTS' });
    expect(refused.rejected).toEqual([
      { entry: other.boss.memberId, code: 'NOT_FOUND', reason: 'is no member and no department that you may see' },
      { entry: 'abc', code: 'NOT_A_NUMBER', reason: 'is no telephone number' },
    ]);
  });

  test('[SMS-20] reaches only members and departments that the sender may see, and accounts that are enabled', async () => {
    const board = await acme.addDepartment('Board');
    const secret = await acme.addMember('Secret', { departments: [sales], hidden: true, phone: '+8613700000009' });
    const director = await acme.addMember('Director', { departments: [board], phone: '+8613700000008' });
    const gone = await acme.addMember('Gone', { departments: [sales], phone: '+8613700000007' });
    const silent = await acme.addMember('Silent', { departments: [sales] });
    await disable(gone);
    const { sendSms } = await send(zhang, {
      recipients: {
        departmentIds: [sales, board],
        memberIds: [secret.memberId, director.memberId, other.boss.memberId],
      },
    });
    const entries = new Map(sendSms.rejected.map(({ entry, code }) => [entry, code]));
    expect(Object.fromEntries(entries)).toEqual({
      [board]: 'NOT_FOUND',
      [secret.memberId]: 'NOT_FOUND',
      [director.memberId]: 'NOT_FOUND',
      [other.boss.memberId]: 'NOT_FOUND',
      [gone.memberId]: 'ACCOUNT_DISABLED',
      [silent.memberId]: 'NO_PHONE',
    });
    expect(sendSms.message.recipientCount).toBe(2);
    // Whoever may see hidden people reaches them.
    const fromBoss = await send(acme.boss, { recipients: { memberIds: [secret.memberId] } });
    expect(fromBoss.sendSms.message.recipientCount).toBe(1);
  });

  test('[SMS-22] is sent with the permission only, through every channel', async () => {
    expect((await refusal(li, SEND, sendInput({}))).code).toBe('UNAUTHORIZED_FIELD_OR_TYPE');
    expect((await refusal(system.anonymous, SEND, sendInput({}))).code).toMatch(/UNAUTH/);
    const mute = await acme.signInApp({ permissions: ['sms:account:read'] });
    expect((await refusal(mute, SEND, sendInput({}))).code).toBe('UNAUTHORIZED_FIELD_OR_TYPE');
    const poor = await acme.signInApp({ permissions: ['sms:message:send'] });
    expect((await refusal(poor, SEND, sendInput({}))).code).toBe('FORBIDDEN');
    const app = await acme.signInApp({ permissions: ['sms:message:send', 'sms:main:spend'] });
    const { sendSms } = await send(app, {});
    expect((await settled(app, sendSms.message.id)).delivery.delivered).toBe(1);
  });

  test('[SMS-22] is not sent by a disabled, suspended or closed account', async () => {
    const wang = await acme.addMember('Wang', { departments: [sales], permissions: ['sms:message:send'] });
    await topUp(acme, wang.memberId, 10);
    const input = () => ({ input: { memberId: wang.memberId, idempotencyKey: key() } });
    await ok(acme.boss, SUSPEND, input());
    expect((await refusal(wang, SEND, sendInput({}))).code).toBe('SMS_ACCOUNT_SUSPENDED');
    await ok(acme.boss, RESUME, input());
    await send(wang, {});
    await disable(wang);
    expect((await refusal(wang, SEND, sendInput({}))).code).toBe('FORBIDDEN');
    expect(await ownBalance(wang)).toBe(9);
  });
});

describe('the price', () => {
  test('[SMS-21] is told before sending, per recipient and with the texts of the parts', async () => {
    const input = {
      text: '短'.repeat(71),
      recipients: { numbers: '13911112222;+14155552671', memberIds: [li.memberId] },
      splitMode: 'INDEPENDENT' as const,
      signature: 'NONE' as const,
    };
    const { previewSms } = await ok(zhang, PREVIEW, { input });
    expect(previewSms).toMatchObject({
      credits: 6,
      parts: [
        { destination: 'DOMESTIC', parts: ['短'.repeat(70), '短'] },
        { destination: 'INTERNATIONAL', parts: ['短'.repeat(70), '短'] },
      ],
      recipients: [
        { phone: null, member: { id: li.memberId }, segments: 2 },
        { phone: '+8613911112222', member: null, segments: 2 },
        { phone: '+14155552671', member: null, segments: 2 },
      ],
      balance: await ownBalance(zhang),
    });
    expect((await refusal(li, PREVIEW, { input })).code).toBe('UNAUTHORIZED_FIELD_OR_TYPE');
  });

  test('[SMS-21] of 71 characters is two segments to each of 35 numbers, refused ones come back', async () => {
    const before = await readBooks(system, acme.enterpriseId);
    const numbers = Array.from({ length: 33 }, (_, index) => `138001${String(21_000 + index)}`);
    const { sendSms } = await send(zhang, {
      text: '短'.repeat(71),
      recipients: { numbers: [...numbers, '13800110000', '13800120000'].join(';') },
    });
    expect(sendSms.creditsReserved).toBe(70);
    const done = await settled(zhang, sendSms.message.id);
    expect(done.delivery).toMatchObject({ delivered: 66, failed: 4, charged: 66, refunded: 4 });
    const after = await readBooks(system, acme.enterpriseId);
    expect(after).toMatchObject({ members: before.members - 66, pending: before.pending, spent: before.spent + 66 });
  });

  test('[SMS-3] is more than the account holds: nothing is sent, the balance is told', async () => {
    const poor = await acme.addMember('Poor', { permissions: ['sms:message:send'] });
    await topUp(acme, poor.memberId, 2);
    const before = await readBooks(system, acme.enterpriseId);
    const refused = await refusal(
      poor,
      SEND,
      sendInput({ recipients: { numbers: '13911112221;13911112222;13911112223' } }),
    );
    expect(refused).toMatchObject({ code: 'INSUFFICIENT_CREDIT', balance: 2, needed: 3 });
    expect(await readBooks(system, acme.enterpriseId)).toEqual(before);
  });

  test('[SMS-3] is paid by the main account for whoever may spend it', async () => {
    const before = await mainBalance(acme.boss, acme.enterpriseId, system);
    const { sendSms } = await send(acme.boss, {});
    await settled(acme.boss, sendSms.message.id);
    expect(await mainBalance(acme.boss, acme.enterpriseId, system)).toBe(before - 1);
  });
});

describe('sending twice', () => {
  test('[SMS-2] under one key sends once, also at the same time', async () => {
    const before = await ownBalance(zhang);
    const variables = sendInput({ text: '只发一次', recipients: { numbers: '13922223333' } });
    const answers = await Promise.all(Array.from({ length: 8 }, () => ok(zhang, SEND, variables)));
    expect(new Set(answers.map(({ sendSms }) => sendSms.message.id)).size).toBe(1);
    await settled(zhang, answers[0]?.sendSms.message.id ?? '');
    expect(outboxTo('+8613922223333')).toHaveLength(1);
    expect(await ownBalance(zhang)).toBe((before ?? 0) - 1);
    const changed = { input: { ...variables.input, text: '另一条' } };
    expect((await refusal(zhang, SEND, changed)).code).toBe('IDEMPOTENCY_CONFLICT');
  });
});

describe('delivery', () => {
  test('[SMS-31] tells each recipient’s and part’s state, and refunds what was never accepted', async () => {
    const before = await ownBalance(zhang);
    const { sendSms } = await send(zhang, {
      recipients: { numbers: '13800130000;13800130002;13800130003;13800130005' },
    });
    const done = await settled(zhang, sendSms.message.id, ({ sent, queued }) => queued === 0 && sent === 1);
    expect(done.recipients?.nodes).toMatchObject([
      { phone: '+8613800130000', state: 'FAILED', reason: 'UNKNOWN_SUBSCRIBER', parts: [{ refunded: true }] },
      { phone: '+8613800130002', state: 'FAILED', reason: 'ABSENT_SUBSCRIBER', parts: [{ refunded: false }] },
      { phone: '+8613800130003', state: 'SENT', reason: null, parts: [{ refunded: false }] },
      { phone: '+8613800130005', state: 'DELIVERED', reason: null, parts: [{ refunded: false }] },
    ]);
    expect(await ownBalance(zhang)).toBe((before ?? 0) - 3);
  });

  test('[SMS-30a] may be delayed by the simulator’s rules', async () => {
    const { sendSms } = await send(zhang, { recipients: { numbers: '13800130001' } });
    await settled(zhang, sendSms.message.id, ({ sent }) => sent === 1);
    const done = await settled(zhang, sendSms.message.id, ({ delivered }) => delivered === 1);
    expect(done.recipients?.nodes[0]?.state).toBe('DELIVERED');
  });
});

describe('closing an account', () => {
  test('[SMS-6] takes everything back when a member leaves, once', async () => {
    const leaver = await acme.addMember('Leaver', { departments: [sales], permissions: ['sms:message:send'] });
    await topUp(acme, leaver.memberId, 20);
    const before = await readBooks(system, acme.enterpriseId);
    const commandKey = randomUUID();
    const first = await closeAccount(system, acme, leaver.memberId, commandKey);
    expect(first).toMatchObject({ creditReturned: 20, scheduledCancelled: 0 });
    expect(await closeAccount(system, acme, leaver.memberId, commandKey)).toEqual(first);
    const after = await readBooks(system, acme.enterpriseId);
    expect(after).toEqual({ ...before, main: before.main + 20, members: before.members - 20 });
    expect((await refusal(leaver, SEND, sendInput({}))).code).toBe('SMS_ACCOUNT_CLOSED');
    await expect(closeAccount(system, other, leaver.memberId, randomUUID())).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

function sendInput(input: Unusual) {
  return { input: { text: '您好', recipients: { numbers: '13911112222' }, idempotencyKey: key(), ...input } };
}

async function disable({ memberId, accountId }: Member): Promise<void> {
  const payload = { memberId, accountId, accountNumber: '10000', status: 'DISABLED' };
  await system.announce('identity', { type: 'account.changed', enterpriseId: acme.enterpriseId, payload });
}
