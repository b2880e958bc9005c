import { withSystem } from '@account-center/kit/database';
import { type Member, startTestSystem, type TestSystem } from '@account-center/testing';
import { sql } from 'drizzle-orm';
import type postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EXPIRE_SWEEP } from '../src/delivery/expire-reservations.task.ts';
import { recordReceipts } from '../src/delivery/record-receipts.ts';
import { DISPATCH_TASK } from '../src/message/dispatch.task.ts';
import type { Receipt } from '../src/transport/transport.rules.ts';
import { messageOf, send, settled } from './support/messages.ts';
import {
  asService,
  type Company,
  connectAsSuperuser,
  expireReservationOf,
  openCompany,
  readBooks,
  sweepUntil,
  topUp,
  topUpMain,
} from './support/sms.ts';

let system: TestSystem;
let acme: Company;
let zhang: Member;
let globex: Company;
let jones: Member;
let superuser: postgres.Sql;

beforeAll(async () => {
  system = await startTestSystem();
  superuser = connectAsSuperuser(system);
  acme = await openCompany(system, 'Acme');
  zhang = await acme.addMember('Zhang', { permissions: ['sms:message:send'] });
  await topUpMain(acme, 1_000);
  await topUp(acme, zhang.memberId, 100);
  globex = await openCompany(system, 'Globex');
  jones = await globex.addMember('Jones', { permissions: ['sms:message:send'] });
  await topUpMain(globex, 10);
  await topUp(globex, jones.memberId, 10);
});
afterAll(async () => {
  await superuser.end();
  await system.stop();
});

/** What the disk has no room for: anything that is written of parts, or the receipts of an enterprise. */
const PARTS = 'for each statement';
const receiptsOf = ({ enterpriseId }: Company) =>
  `for each row when (new.enterprise_id = '${enterpriseId}' and new.state = 'DELIVERED')`;

/** Does something while parts cannot be written. @param work gets to know how often that was tried */
async function whileFull(updates: string, work: (countTries: () => Promise<number>) => Promise<void>): Promise<void> {
  await superuser.unsafe(`create sequence tries minvalue 0;
    create function disk_full() returns trigger language plpgsql security definer as $$
      begin
        perform nextval('tries');
        raise sqlstate '53100' using message = 'could not extend file: No space left on device';
      end $$;
    create trigger disk_full before update on sms_part ${updates} execute function disk_full()`);
  const countTries = async () => Number((await superuser`select last_value from tries`)[0]?.['last_value']);
  await work(countTries).finally(() =>
    superuser`drop function disk_full cascade`.then(() => superuser`drop sequence tries`),
  );
}

const runSql = (statement: ReturnType<typeof sql>) =>
  withSystem(system.subgraphs.sms.runtime.db, (tx) => tx.execute(statement));

const attemptsOf = async (messageId: string) => {
  const [row] = await runSql(sql`select retry_count from pgboss.job
    where name = ${DISPATCH_TASK} and state < 'completed' and data ->> 'messageId' = ${messageId}`);
  return Number(row?.retry_count ?? 0);
};

const pending = async () => (await readBooks(system, acme.enterpriseId)).pending;

describe('messages while something is broken', () => {
  test('[R1] are all delivered once the disk has room again, and nothing stays reserved', async () => {
    const sent: string[] = [];
    await whileFull(PARTS, async () => {
      for (const end of ['1', '2', '3', '4'])
        sent.push((await send(zhang, { recipients: { numbers: `1391116100${end}` } })).sendSms.message.id);
      for (const id of sent) await expect.poll(() => attemptsOf(id)).toBeGreaterThanOrEqual(6);
    });
    for (const id of sent) expect((await settled(zhang, id)).delivery).toMatchObject({ delivered: 1, charged: 1 });
    expect(await pending()).toBe(0);
  });

  test('[R1] keep their receipts: what could not be recorded is reported again, and holds up no other enterprise', async () => {
    const recipients = { numbers: '13911170005' };
    let id = '';
    await whileFull(receiptsOf(acme), async (countTries) => {
      ({ id } = (await send(zhang, { recipients })).sendSms.message);
      await expect.poll(countTries).toBeGreaterThan(0);
      const other = (await send(jones, { recipients })).sendSms.message.id;
      expect((await settled(jones, other)).delivery).toMatchObject({ delivered: 1 });
      expect((await messageOf(zhang, id)).delivery).toMatchObject({ sent: 1 });
    });
    expect((await settled(zhang, id)).delivery).toMatchObject({ delivered: 1 });
  });

  test('[R1] are recorded as far as they can be when receipts of several enterprises are reported together', async () => {
    const receipts: Receipt[] = [];
    for (const [{ enterpriseId }, sender] of [
      [acme, zhang],
      [globex, jones],
    ] as const) {
      const { id } = (await send(sender, { recipients: { numbers: '13911170003' } })).sendSms.message;
      await settled(sender, id, ({ sent }) => sent === 1);
      const [part] = await asService(system, enterpriseId, sql`select id from sms_part where message_id = ${id}`);
      const reference = { enterpriseId, partId: String(part?.['id']) };
      receipts.push({ reference, state: 'DELIVERED', reason: null });
    }
    const { runtime } = system.subgraphs.sms;
    await whileFull(receiptsOf(acme), async () => {
      expect(await recordReceipts(runtime, receipts)).toEqual(receipts.slice(0, 1));
    });
    expect(await recordReceipts(runtime, receipts)).toEqual([]);
    for (const { reference } of receipts) {
      const find = sql`select from sms_part where id = ${reference.partId} and state = 'DELIVERED'`;
      expect(await asService(system, reference.enterpriseId, find)).toHaveLength(1);
    }
  });

  test('[R1] are found again when their task is lost', async () => {
    const { sendSms } = await send(zhang, { recipients: { numbers: '13911180004' } });
    const { id } = sendSms.message;
    await settled(zhang, id, ({ queued }) => queued === 1);
    await runSql(sql`delete from pgboss.job where data ->> 'messageId' = ${id}`);
    const isQueued = async () =>
      (await runSql(sql`select from pgboss.job where data ->> 'messageId' = ${id} and state < 'completed'`)).length > 0;
    await sweepUntil(system, 'requeue-lost-tasks', isQueued);
    expect(await isQueued()).toBe(true);
  });

  test('[R1] [SMS-3] give their credit back when they expire, whatever became of their tasks', async () => {
    const { sendSms } = await send(zhang, { recipients: { numbers: '13911190004;13911190003' } });
    const { id } = sendSms.message;
    await settled(zhang, id, ({ queued, sent }) => queued === 1 && sent === 1);
    await runSql(sql`delete from pgboss.job where data ->> 'messageId' = ${id}`);
    await expireReservationOf(system, id);
    await sweepUntil(system, EXPIRE_SWEEP, async () => {
      const rows = await asService(
        system,
        acme.enterpriseId,
        sql`select from sms_part where message_id = ${id} and state = 'EXPIRED'`,
      );
      return rows.length === 2;
    });
    expect((await settled(zhang, id)).delivery).toMatchObject({ expired: 2, charged: 1, refunded: 1 });
  });
});
