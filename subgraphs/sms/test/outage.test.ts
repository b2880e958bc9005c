import { withSystem } from '@account-center/kit';
import { startTestSystem, type TestSystem } from '@account-center/testing';
import { sql } from 'drizzle-orm';
import type postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DISPATCH_TASK } from '../src/delivery/delivery.queue.ts';
import { EXPIRE_SWEEP } from '../src/delivery/expiry.ts';
import { send, settled } from './support/messages.ts';
import {
  asService,
  type Company,
  connectAsSuperuser,
  expireReservationOf,
  openCompany,
  readBooks,
  topUp,
  topUpMain,
} from './support/sms.ts';

let system: TestSystem;
let acme: Company;
let zhang: Awaited<ReturnType<Company['addMember']>>;
let superuser: postgres.Sql;

beforeAll(async () => {
  system = await startTestSystem();
  superuser = connectAsSuperuser(system);
  acme = await openCompany(system, 'Acme');
  zhang = await acme.addMember('Zhang', { permissions: ['sms:message:send'] });
  await topUpMain(acme, 1_000);
  await topUp(acme, zhang.memberId, 100);
});
afterAll(async () => {
  await superuser.end();
  await system.stop();
});

async function breakParts(): Promise<void> {
  await superuser`create function disk_full() returns trigger language plpgsql as $$
    begin raise sqlstate '53100' using message = 'could not extend file: No space left on device'; end $$`;
  await superuser`create trigger disk_full before update on sms_part for each statement execute function disk_full()`;
}
const mendParts = () => superuser`drop function disk_full cascade`;

const runSql = (statement: ReturnType<typeof sql>) =>
  withSystem(system.subgraphs.sms.runtime.db, (tx) => tx.execute(statement));

const attemptsOf = async (messageId: string) => {
  const [row] = await runSql(sql`select retry_count from pgboss.job
    where name = ${DISPATCH_TASK} and state < 'completed' and data ->> 'messageId' = ${messageId}`);
  return Number(row?.retry_count ?? 0);
};

/** Lets a sweep run that otherwise runs each minute, until what it is to do is done. */
async function sweepUntil(task: string, isDone: () => Promise<unknown>): Promise<void> {
  const { db, queue } = system.subgraphs.sms.runtime;
  const attempt = async () => {
    await withSystem(db, (tx) => queue.enqueue(tx, task, {}));
    queue.wake();
    return isDone();
  };
  await expect.poll(attempt, { interval: 200 }).toBe(true);
}

const pending = async () => (await readBooks(system, acme.enterpriseId)).pending;

describe('messages while something is broken', () => {
  test('[R1] are all delivered once the disk has room again, and nothing stays reserved', async () => {
    const sent = [];
    await breakParts();
    try {
      for (const end of ['1', '2', '3', '4'])
        sent.push((await send(zhang, { recipients: { numbers: `1391116100${end}` } })).sendSms.message.id);
      for (const id of sent) await expect.poll(() => attemptsOf(id)).toBeGreaterThanOrEqual(6);
    } finally {
      await mendParts();
    }
    for (const id of sent) expect((await settled(zhang, id)).delivery).toMatchObject({ delivered: 1, charged: 1 });
    expect(await pending()).toBe(0);
  });

  test('[R1] keep their receipts: what could not be recorded is reported again', async () => {
    const { sendSms } = await send(zhang, { recipients: { numbers: '13911170001' } });
    const { id } = sendSms.message;
    await settled(zhang, id, ({ sent }) => sent === 1);
    await breakParts();
    await expect
      .poll(
        async () =>
          (
            await runSql(sql`select 1 where clock_timestamp() > (select sent_at + interval '2.5 seconds'
        from sms_part where message_id = ${id})`)
          ).length,
      )
      .toBe(1);
    await mendParts();
    expect((await settled(zhang, id)).delivery).toMatchObject({ delivered: 1 });
  });

  test('[R1] are found again when their task is lost', async () => {
    const { sendSms } = await send(zhang, { recipients: { numbers: '13911180004' } });
    const { id } = sendSms.message;
    await settled(zhang, id, ({ queued }) => queued === 1);
    await runSql(sql`delete from pgboss.job where data ->> 'messageId' = ${id}`);
    const isQueued = async () =>
      (await runSql(sql`select from pgboss.job where data ->> 'messageId' = ${id} and state < 'completed'`)).length > 0;
    await sweepUntil('requeue-lost-tasks', isQueued);
    expect(await isQueued()).toBe(true);
  });

  test('[R1] [SMS-3] give their credit back when they expire, whatever became of their tasks', async () => {
    const { sendSms } = await send(zhang, { recipients: { numbers: '13911190004;13911190003' } });
    const { id } = sendSms.message;
    await settled(zhang, id, ({ queued, sent }) => queued === 1 && sent === 1);
    await runSql(sql`delete from pgboss.job where data ->> 'messageId' = ${id}`);
    await expireReservationOf(system, id);
    await sweepUntil(EXPIRE_SWEEP, async () => {
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
