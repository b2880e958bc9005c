import { randomUUID } from 'node:crypto';
import { type Client, type InputOf, type Member, shareTestSystem, type TestSystem } from '@account-center/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Company, key, ok, openCompany, ownBalance, readBooks, refusal, topUp, topUpMain } from './support/sms.ts';
import { CANCEL, closeAccount, EDIT, messageOf, SCHEDULE, settled } from './support/messages.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

let system: TestSystem;
let acme: Company;
let other: Company;
let zhang: Member;
/** How far the service's clock is from the real one. */
let shift = 0;

beforeAll(async () => {
  system = await shareTestSystem({ now: () => new Date(Date.now() + shift) });
  acme = await openCompany(system, 'Acme');
  other = await openCompany(system, 'Other');
  await topUpMain(acme, 10_000);
});
afterAll(() => system.stop());
beforeEach(async () => {
  shift = 0;
  zhang = await acme.addMember('Zhang', { permissions: ['sms:message:send'] });
  await topUp(acme, zhang.memberId, 100);
});

const from = (milliseconds: number) => new Date(Date.now() + milliseconds).toISOString();
type Unusual = Partial<InputOf<typeof SCHEDULE>>;
const input = (more: Unusual) => ({
  input: { text: '明天见', recipients: { numbers: '13911112222;13911113333' }, idempotencyKey: key(), ...more },
});
const schedule = async (client: Client, more: Unusual) => (await ok(client, SCHEDULE, input(more))).scheduleSms;
const cancel = (id: string) => ({ input: { id, idempotencyKey: key() } });
const edit = (id: string, more: Partial<InputOf<typeof EDIT>>) => ({ input: { id, idempotencyKey: key(), ...more } });

describe('a scheduled message', () => {
  test('[SMS-24] lies 5 minutes to 35 days ahead', async () => {
    expect((await refusal(zhang, SCHEDULE, input({ at: from(5 * MINUTE - 1000) }))).code).toBe('SCHEDULE_TOO_SOON');
    expect((await refusal(zhang, SCHEDULE, input({ at: from(35 * DAY + MINUTE) }))).code).toBe('SCHEDULE_TOO_LATE');
    expect((await refusal(zhang, SCHEDULE, input({}))).code).toBe('BAD_USER_INPUT');
    expect((await refusal(zhang, SCHEDULE, input({ atLocal: 'tomorrow' }))).code).toBe('BAD_USER_INPUT');
    expect(await ownBalance(zhang)).toBe(100);
    await schedule(zhang, { at: from(5 * MINUTE + 1000) });
    await schedule(zhang, { at: from(35 * DAY - MINUTE) });
    expect((await refusal(acme.manager, SCHEDULE, input({ at: from(DAY) }))).code).toBe('UNAUTHORIZED_FIELD_OR_TYPE');
  });

  test('[SMS-24] may be timed by the enterprise’s clock', async () => {
    const day = new Date(Date.now() + 3 * DAY).toISOString().slice(0, 10);
    const { message } = await schedule(zhang, { atLocal: `${day}T09:00` });
    expect(message.scheduledAt).toBe(`${day}T01:00:00.000Z`);
    expect(message.scheduledLocal).toBe(`${day}T09:00`);
  });

  test('[SMS-24] [S3] is timed to the minute: another form would be another time than meant', async () => {
    const day = new Date(Date.now() + 3 * DAY).toISOString().slice(0, 10);
    const forms = ['T09:00-05:00', 'T09:00+00:00', 'T09:00Z', 'T09:00:60', 'T09:00:00', '', 'T0900', 'T09', ' 09:00'];
    const wrong = [...forms.map((time) => `${day}${time}`), `${day.slice(0, 8)}32T09:00`, `${day}T24:00`];
    for (const atLocal of wrong) {
      const told = await refusal(zhang, SCHEDULE, input({ atLocal }));
      expect({ atLocal, ...told }).toMatchObject({ atLocal, code: 'BAD_USER_INPUT' });
    }
    for (const at of [`${day}T24:00:00Z`, `${day}T09:00:60Z`, `${day}T09:00`]) {
      expect((await refusal(zhang, SCHEDULE, input({ at }))).code).toBe('BAD_USER_INPUT');
    }
  });

  test('[SMS-24] reserves its credit at once and is listed as pending', async () => {
    const { message, balance } = await schedule(zhang, { at: from(DAY) });
    expect([balance, await ownBalance(zhang)]).toEqual([98, 98]);
    const pending = `{ viewer { smsMessages(filter: { states: [SCHEDULED] }) { nodes { id state } } } }`;
    expect(await ok(zhang, pending)).toEqual({
      viewer: { smsMessages: { nodes: [{ id: message.id, state: 'SCHEDULED' }] } },
    });
  });

  test('[SMS-24] may be edited by its sender until a minute before, and reserves anew', async () => {
    const { message } = await schedule(zhang, { at: from(DAY) });
    const edited = await ok(
      zhang,
      EDIT,
      edit(message.id, { text: '短'.repeat(71), recipients: { numbers: '13911114444' }, at: from(2 * DAY) }),
    );
    expect(edited.updateScheduledSms).toMatchObject({
      creditsReserved: 2,
      balance: 98,
      message: { recipientCount: 1 },
    });
    const kept = await ok(zhang, EDIT, edit(message.id, { text: '短' }));
    expect(kept.updateScheduledSms).toMatchObject({ creditsReserved: 1, balance: 99, message: { recipientCount: 1 } });
    expect((await refusal(acme.boss, EDIT, edit(message.id, { text: 'x' }))).code).toBe('NOT_FOUND');
    expect((await refusal(other.boss, EDIT, edit(message.id, { text: 'x' }))).code).toBe('NOT_FOUND');
    shift = 2 * DAY - 30_000;
    expect((await refusal(zhang, EDIT, edit(message.id, { text: 'x' }))).code).toBe('SCHEDULE_CLOSED');
    shift = 0;
    expect((await readBooks(system, acme.enterpriseId)).sum).toBe(0);
  });

  test('[SMS-24] may be cancelled until a minute before, by its sender or a manager', async () => {
    const first = await schedule(zhang, { at: from(DAY) });
    const second = await schedule(zhang, { at: from(DAY) });
    const peer = await acme.addMember('Peer', { permissions: ['sms:message:send'] });
    expect((await refusal(peer, CANCEL, cancel(first.message.id))).code).toBe('NOT_FOUND');
    expect((await refusal(other.boss, CANCEL, cancel(first.message.id))).code).toBe('NOT_FOUND');
    shift = DAY - 30_000;
    expect((await refusal(zhang, CANCEL, cancel(first.message.id))).code).toBe('SCHEDULE_CLOSED');
    shift = 0;
    const answer = { creditsReturned: 2, message: { id: first.message.id, state: 'CANCELLED' } };
    expect(await ok(zhang, CANCEL, cancel(first.message.id))).toEqual({ cancelScheduledSms: answer });
    expect((await refusal(zhang, CANCEL, cancel(first.message.id))).code).toBe('SCHEDULE_CLOSED');
    await ok(acme.manager, CANCEL, cancel(second.message.id));
    expect(await ownBalance(zhang)).toBe(100);
  });

  test('[SMS-24] goes out when its time has come', async () => {
    shift = -5 * MINUTE;
    const { message } = await schedule(zhang, { at: from(1500) });
    shift = 0;
    const done = await settled(zhang, message.id);
    expect(done).toMatchObject({ state: 'SENT', delivery: { delivered: 2, charged: 2 } });
  });

  test('[SMS-6] does not go out from a suspended account; its credit comes back', async () => {
    shift = -5 * MINUTE;
    const { message } = await schedule(zhang, { at: from(2000) });
    shift = 0;
    const document = `mutation ($input: SuspendSmsAccountInput!) { suspendSmsAccount(input: $input) { account { state } } }`;
    await ok(acme.boss, document, { input: { memberId: zhang.memberId, idempotencyKey: key() } });
    await expect.poll(async () => (await messageOf(zhang, message.id)).state).toBe('FAILED');
    expect((await messageOf(zhang, message.id)).delivery).toMatchObject({ failed: 2, refunded: 2, charged: 0 });
    expect(await ownBalance(zhang)).toBe(100);
  });

  test('[SMS-24] is cancelled when its sender leaves, and its credit goes to the main account', async () => {
    const { message } = await schedule(zhang, { at: from(DAY) });
    const before = await readBooks(system, acme.enterpriseId);
    const closing = await closeAccount(system, acme, zhang.memberId, randomUUID());
    expect(closing).toMatchObject({ creditReturned: 100, scheduledCancelled: 1 });
    expect((await messageOf(acme.boss, message.id)).state).toBe('CANCELLED');
    const after = await readBooks(system, acme.enterpriseId);
    expect(after).toMatchObject({ main: before.main + 100, members: before.members - 98, pending: before.pending - 2 });
  });
});
