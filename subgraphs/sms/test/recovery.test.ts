import { type Member, startTestSystem, type TestSystem } from '@account-center/testing';
import { type SQL, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EXPIRE_SWEEP } from '../src/delivery/expire-reservations.task.ts';
import { recordReceipts } from '../src/delivery/record-receipts.ts';
import {
  asService,
  type Company,
  expireReservationOf,
  openCompany,
  ownBalance,
  readBooks,
  readdress,
  sweepUntil,
  topUp,
  topUpMain,
} from './support/sms.ts';
import { messageOf, send, settled } from './support/messages.ts';

let system: TestSystem;
let acme: Company;
let zhang: Member;

beforeAll(async () => {
  system = await startTestSystem();
  acme = await openCompany(system, 'Acme');
  zhang = await acme.addMember('Zhang', { permissions: ['sms:message:send'] });
  await topUpMain(acme, 100);
  await topUp(acme, zhang.memberId, 50);
});
afterAll(() => system.stop());

const run = (statement: SQL) => asService(system, acme.enterpriseId, statement);
const partsOf = async (messageId: string) =>
  run(sql`select id, state, settlement, attempts from sms_part where message_id = ${messageId} order by id`);
/** Waits until the message centre has put the only part of a message off. */
const putOff = (messageId: string) =>
  expect
    .poll(async () => (await partsOf(messageId))[0], { interval: 20 })
    .toSatisfy((part) => part?.['state'] === 'QUEUED' && Number(part['attempts']) > 0);

describe('delivery after a fault', () => {
  test('[SMS-31] hands a part over again that the message centre had put off, and charges it once', async () => {
    const before = await readBooks(system, acme.enterpriseId);
    const { sendSms } = await send(zhang, { recipients: { numbers: '13911110004' } });
    await putOff(sendSms.message.id);
    expect(await readBooks(system, acme.enterpriseId)).toMatchObject({
      pending: before.pending + 1,
      spent: before.spent,
    });
    await readdress(system, sendSms.message.id, '+8613911110009');
    await expect
      .poll(() => messageOf(zhang, sendSms.message.id), { interval: 20 })
      .toMatchObject({ state: 'SENT', delivery: { delivered: 1, charged: 1, refunded: 0 } });
    expect(await readBooks(system, acme.enterpriseId)).toMatchObject({
      pending: before.pending,
      spent: before.spent + 1,
    });
  });

  test('[SMS-31] takes the parts of a dead worker over when its claim has lapsed', async () => {
    const { sendSms } = await send(zhang, { recipients: { numbers: '13911120004' } });
    await putOff(sendSms.message.id);
    // What a worker leaves behind that was killed between the message centre's answer and its own record of it.
    await run(sql`update sms_part set state = 'SENDING', claimed_until = now() - interval '1 second'
      where message_id = ${sendSms.message.id}`);
    await readdress(system, sendSms.message.id, '+8613911120009');
    const done = await settled(zhang, sendSms.message.id, ({ delivered }) => delivered === 1);
    expect(done.delivery).toMatchObject({ charged: 1, refunded: 0 });
  });

  test('[SMS-31] is not disturbed by late, repeated and contradicting receipts', async () => {
    const { sendSms } = await send(zhang, { recipients: { numbers: '13911130005;13911130000' } });
    await settled(zhang, sendSms.message.id);
    const before = await readBooks(system, acme.enterpriseId);
    const message = await messageOf(zhang, sendSms.message.id);
    const parts = await partsOf(sendSms.message.id);
    const receipts = parts.flatMap(({ id }) =>
      (['FAILED', 'DELIVERED', 'FAILED'] as const).map((state) => ({
        reference: { enterpriseId: acme.enterpriseId, partId: String(id) },
        state,
        reason: 'LATE',
      })),
    );
    await recordReceipts(system.subgraphs.sms.runtime, receipts);
    expect(await messageOf(zhang, sendSms.message.id)).toEqual(message);
    expect(await readBooks(system, acme.enterpriseId)).toEqual(before);
  });

  test('[SMS-31] charges a part whose receipt overtakes the record of its acceptance', async () => {
    const { sendSms } = await send(zhang, { recipients: { numbers: '13911140004' } });
    await putOff(sendSms.message.id);
    await run(sql`update sms_part set state = 'SENDING', claimed_until = now() + interval '1 hour'
      where message_id = ${sendSms.message.id}`);
    const [part] = await partsOf(sendSms.message.id);
    const reference = { enterpriseId: acme.enterpriseId, partId: String(part?.id) };
    await recordReceipts(system.subgraphs.sms.runtime, [{ reference, state: 'DELIVERED', reason: null }]);
    expect(await messageOf(zhang, sendSms.message.id)).toMatchObject({
      state: 'SENT',
      delivery: { delivered: 1, charged: 1 },
    });
  });

  test('[SMS-3] gives back what was not accepted when its reservation expires by the database’s clock', async () => {
    const before = await ownBalance(zhang);
    const { sendSms } = await send(zhang, { recipients: { numbers: '13911150004;13911150003' } });
    const messageId = sendSms.message.id;
    await settled(zhang, messageId, ({ sent, queued }) => sent === 1 && queued === 1);
    await expireReservationOf(system, messageId);
    await sweepUntil(system, EXPIRE_SWEEP, async () => (await messageOf(zhang, messageId)).delivery.expired === 2);
    const done = await messageOf(zhang, messageId);
    expect(done).toMatchObject({ state: 'SENT', delivery: { charged: 1, refunded: 1 } });
    expect(await ownBalance(zhang)).toBe((before ?? 0) - 1);
  });
});
