import { randomUUID } from 'node:crypto';
import { simulatedMessages } from '@account-center/sms';
import { type Client, type Member, shareTestSystem, type TestSystem, type VariablesOf } from '@account-center/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Company, ok, openCompany, readBooks, refusal, topUp, topUpMain } from './support/sms.ts';
import { MESSAGE, messageOf, send, settled, systemSms } from './support/messages.ts';

let system: TestSystem;
let acme: Company;
let other: Company;
let zhang: Member;
let far: Member;
let li: Member;
let lead: Member;
let now = () => new Date();
const ids: Record<string, string> = {};

beforeAll(async () => {
  system = await shareTestSystem({ now: () => now() });
  acme = await openCompany(system, 'Acme');
  other = await openCompany(system, 'Other');
  const sales = await acme.addDepartment('Sales');
  const sender = { permissions: ['sms:message:send'] as const, scope: [sales] };
  zhang = await acme.addMember('Zhang', { ...sender, departments: [sales] });
  li = await acme.addMember('Li', { departments: [sales], phone: '+8613800138002' });
  far = await acme.addMember('Far', { ...sender, departments: [await acme.addDepartment('Far')] });
  lead = await acme.addMember('Lead', { departments: [sales], scope: [sales], permissions: ['sms:record:read'] });
  await topUpMain(acme, 100);
  for (const { memberId } of [zhang, far]) await topUp(acme, memberId, 10);
  const app = await acme.signInApp({ permissions: ['sms:message:send', 'sms:main:spend'] });
  const sent = [
    ['zhang', zhang, { text: '100% 成功', recipients: { numbers: '13911112222', memberIds: [li.memberId] } }],
    ['far', far, { text: '远方', recipients: { numbers: '13911110000' } }],
    ['app', app, { text: '应用' }],
  ] as const;
  for (const [name, client, input] of sent) {
    const { sendSms } = await send(client, input);
    await settled(client, sendSms.message.id);
    ids[name] = sendSms.message.id;
  }
});
afterAll(() => system.stop());

const RECORDS = `query ($filter: SmsMessageFilter, $first: Int, $after: String) {
  smsMessages(filter: $filter, first: $first, after: $after) { nodes { id sentBy { kind name member { id } } } pageInfo { hasNextPage endCursor } } }`;
const listed = async (client: Client, filter: VariablesOf<typeof RECORDS>['filter'] = {}) =>
  (await ok(client, RECORDS, { filter })).smsMessages.nodes.map(({ id }) => id);

describe('records of sending', () => {
  test('[SMS-40] are shown within scope, newest first', async () => {
    expect(await listed(acme.boss)).toEqual([ids.app, ids.far, ids.zhang]);
    expect(await listed(lead)).toEqual([ids.zhang]);
    expect(await listed(other.boss)).toEqual([]);
    expect((await refusal(zhang, RECORDS)).code).toBe('UNAUTHORIZED_FIELD_OR_TYPE');
    const first = await ok(acme.boss, RECORDS, { first: 2 });
    const rest = await ok(acme.boss, RECORDS, { first: 2, after: first.smsMessages.pageInfo.endCursor });
    expect([first.smsMessages.pageInfo.hasNextPage, rest.smsMessages.pageInfo.hasNextPage]).toEqual([true, false]);
    expect(rest.smsMessages.nodes.map(({ id }) => id)).toEqual([ids.zhang]);
  });

  test('[SMS-40] are filtered by sender, number, text, state and time', async () => {
    expect(await listed(acme.boss, { senderId: far.memberId })).toEqual([ids.far]);
    expect(await listed(acme.boss, { phone: '139 1111 2222' })).toEqual([ids.app, ids.zhang]);
    expect(await listed(acme.boss, { phone: 'nobody' })).toEqual([]);
    expect(await listed(acme.boss, { text: '0%' })).toEqual([ids.zhang]);
    expect(await listed(acme.boss, { text: '%远%方%' })).toEqual([]);
    expect(await listed(acme.boss, { states: ['SCHEDULED'] })).toEqual([]);
    expect(await listed(acme.boss, { from: '2020-01-01T00:00:00Z', to: '2020-01-02T00:00:00Z' })).toEqual([]);
  });

  test('[SMS-40] show a client what it sent itself', async () => {
    const own = `{ viewer { smsMessages { nodes { id } } } }`;
    expect(await ok(zhang, own)).toEqual({ viewer: { smsMessages: { nodes: [{ id: ids.zhang }] } } });
    expect(await ok(li, own)).toEqual({ viewer: { smsMessages: { nodes: [] } } });
    expect((await refusal(far, MESSAGE, { id: ids.zhang ?? '' })).code).toBe('NOT_FOUND');
    expect((await refusal(other.boss, MESSAGE, { id: ids.zhang ?? '' })).code).toBe('NOT_FOUND');
    expect((await refusal(zhang, MESSAGE, { id: randomUUID() })).code).toBe('NOT_FOUND');
  });

  test('[SMS-40] tell a member’s number to those only who may read contacts', async () => {
    const phones = async (client: Client) =>
      (await messageOf(client, ids.zhang ?? '')).recipients?.nodes.map(({ phone }) => phone);
    expect(await phones(acme.boss)).toEqual(['+8613800138002', '+8613911112222']);
    expect(await phones(zhang)).toEqual([null, '+8613911112222']);
    expect(await phones(lead)).toEqual([null, '+8613911112222']);
  });

  test('[SMS-40] are shown for half a year; the ledger keeps all', async () => {
    const before = await readBooks(system, acme.enterpriseId);
    now = () => new Date(Date.now() + 190 * 24 * 60 * 60_000);
    expect(await listed(acme.boss)).toEqual([]);
    expect((await refusal(zhang, MESSAGE, { id: ids.zhang ?? '' })).code).toBe('NOT_FOUND');
    now = () => new Date();
    expect(await listed(lead)).toEqual([ids.zhang]);
    expect(await readBooks(system, acme.enterpriseId)).toEqual(before);
  });
});

describe('notices of the service itself', () => {
  test('[SMS-1] are charged to nobody, sent once per key, and in no record', async () => {
    const before = await readBooks(system, acme.enterpriseId);
    const commandKey = randomUUID();
    const first = await systemSms(system, acme, {
      idempotencyKey: commandKey,
      phone: '13955556666',
      text: '验证码 123456',
    });
    expect(
      await systemSms(system, acme, { idempotencyKey: commandKey, phone: '13955556666', text: '验证码 123456' }),
    ).toBe(first);
    const arrived = () => simulatedMessages(system.subgraphs.sms.parts).filter(({ to }) => to === '+8613955556666');
    await expect.poll(arrived).toMatchObject([{ text: '验证码 123456' }]);
    await expect.poll(async () => (await readBooks(system, acme.enterpriseId)).spent).toBe(before.spent + 1);
    expect(await readBooks(system, acme.enterpriseId)).toEqual({ ...before, spent: before.spent + 1 });
    expect(await listed(acme.boss)).not.toContain(first);
    expect((await refusal(acme.boss, MESSAGE, { id: first })).code).toBe('NOT_FOUND');
    const bad = systemSms(system, acme, { idempotencyKey: randomUUID(), phone: '123', text: 'x' });
    await expect(bad).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  test('[SMS-22] are no field of the public graph', async () => {
    const document = `mutation { sendSystemSms(input: { idempotencyKey: "k", phone: "13955556666", text: "x" }) { messageId } }`;
    expect((await refusal(acme.boss, document)).code).toBe('GRAPHQL_VALIDATION_FAILED');
  });
});
