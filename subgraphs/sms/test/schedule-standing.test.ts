import { type Client, shareTestSystem, type TestSystem } from '@account-center/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { CANCEL, EDIT, messageOf, SCHEDULE } from './support/messages.ts';
import { openPeople, type People, type Person } from './support/people.ts';
import { key, ok, refusal } from './support/sms.ts';

const DISABLE = 'mutation ($input: DisableMembersInput!) { disableMembers(input: $input) { results { code } } }';
const ENABLE = 'mutation ($input: EnableMembersInput!) { enableMembers(input: $input) { results { code } } }';
const OWN = '{ viewer { smsAccount { balance } } }';
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const SEND = 'sms:message:send';
const MANAGE = ['sms:account:manage', 'sms:record:read', 'org:member:read'];

let system: TestSystem;
let acme: People;
let globex: People;
let manager: Person;
let sender: Person;
/** How far the service's clock is from the real one. */
let shift = 0;
beforeAll(async () => {
  system = await shareTestSystem({ now: () => new Date(Date.now() + shift) });
  acme = await openPeople(system, 'Acme');
  globex = await openPeople(system, 'Globex');
  manager = await acme.add('Manager', [...MANAGE, SEND]);
  sender = await acme.add('Sender', [SEND]);
});
afterAll(() => system.stop());
beforeEach(() => {
  shift = 0;
});

async function schedule(client: Client, milliseconds = DAY): Promise<string> {
  const at = new Date(Date.now() + milliseconds).toISOString();
  const input = { text: '明天见', recipients: { numbers: '13911112222' }, at, idempotencyKey: key() };
  return (await ok(client, SCHEDULE, { input })).scheduleSms.message.id;
}
const cancel = (id: string) => ({ input: { id, idempotencyKey: key() } });
const balanceOf = async ({ client }: Person) => (await ok(client, OWN)).viewer.smsAccount?.balance;

describe('what somebody else has scheduled', () => {
  test('[ID-43, SMS-24, S24] is cancelled by a manager who holds what its sender does, and by nobody else', async () => {
    const before = await balanceOf(sender);
    const id = await schedule(sender.client);
    expect((await refusal(globex.administrator, CANCEL, cancel(id))).code).toBe('NOT_FOUND');
    expect(await ok(manager.client, CANCEL, cancel(id))).toEqual({
      cancelScheduledSms: { creditsReturned: 1, message: { id, state: 'CANCELLED' } },
    });
    expect(await balanceOf(sender)).toBe(before);
  });

  test('[ID-43, SMS-24, S24] of somebody above is neither cancelled nor edited, and costs them nothing', async () => {
    const above = await acme.add('Above', [SEND, 'archive:read']);
    const id = await schedule(above.client);
    const left = await balanceOf(above);
    expect((await refusal(manager.client, CANCEL, cancel(id))).code).toBe('ROLE_ABOVE_YOURS');
    const edit = { input: { id, text: 'other', idempotencyKey: key() } };
    expect((await refusal(manager.client, EDIT, edit)).code).toBe('NOT_FOUND');
    expect((await messageOf(above.client, id)).state).toBe('SCHEDULED');
    expect(await balanceOf(above)).toBe(left);
    expect(await ok(acme.administrator, CANCEL, cancel(id))).toMatchObject({
      cancelScheduledSms: { creditsReturned: 1 },
    });
  });

  test('[ID-43, SMS-24, S24] and is found by who may not see it is told as little as what is not there', async () => {
    const above = await acme.add('Hidden above', [SEND, 'archive:read']);
    const peer = await acme.add('Peer', [SEND]);
    const id = await schedule(above.client);
    expect((await refusal(peer.client, CANCEL, cancel(id))).code).toBe('NOT_FOUND');
    await ok(above.client, CANCEL, cancel(id));
  });

  test('[ID-43, SMS-24, S24] by an app is cancelled by no app that lacks what the sender holds', async () => {
    const app = await acme.signInApp(MANAGE);
    const whole = await acme.signInApp([...MANAGE, SEND]);
    const id = await schedule(sender.client);
    expect((await refusal(app, CANCEL, cancel(id))).code).toBe('ROLE_ABOVE_YOURS');
    expect(await ok(whole, CANCEL, cancel(id))).toMatchObject({ cancelScheduledSms: { creditsReturned: 1 } });
  });
});

describe('what a member scheduled who is disabled since', () => {
  test('[ID-35, SMS-24] does not go out; its credit comes back, and a manager may cancel it before', async () => {
    const leaver = await acme.add('Disabled', [SEND]);
    const full = await balanceOf(leaver);
    const waiting = await schedule(leaver.client);
    shift = -5 * MINUTE;
    const due = await schedule(leaver.client, 4_000);
    shift = 0;
    await ok(acme.administrator, DISABLE, { input: { memberIds: [leaver.id] } });
    const state = async () => (await messageOf(acme.administrator, due)).state;
    await expect.poll(state).toBe('FAILED');
    const { delivery, recipients } = await messageOf(acme.administrator, due);
    expect(delivery).toMatchObject({ failed: 1, refunded: 1, charged: 0 });
    expect(recipients?.nodes.map(({ reason }) => reason)).toEqual(['SENDER_DISABLED']);
    await ok(manager.client, CANCEL, cancel(waiting));
    expect((await messageOf(acme.administrator, waiting)).state).toBe('CANCELLED');
    await ok(acme.administrator, ENABLE, {
      input: { memberIds: [leaver.id] },
    });
    expect(await balanceOf(await acme.signInAgain(leaver))).toBe(full);
  });
});
