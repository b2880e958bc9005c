import { brokenConstraint, newId, sqlState, withEnterprise } from '@account-center/kit/database';
import { type Member, startTestSystem, type TestSystem } from '@account-center/testing';
import { type SQL, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  asService,
  type Company,
  connectAsSuperuser,
  key,
  ok,
  openCompany,
  readBooks,
  topUp,
  topUpMain,
} from './support/sms.ts';
import { closeAccount, SCHEDULE, send, settled } from './support/messages.ts';

const INTEGRITY = '23000';

let system: TestSystem;
let acme: Company;
let zhang: Member;
let li: Member;
let left: Member;
/** A message of zhang's that is sent, and one that is scheduled. */
let sent: string;
let scheduled: string;

beforeAll(async () => {
  system = await startTestSystem();
  acme = await openCompany(system, 'Acme');
  const other = await openCompany(system, 'Other');
  [zhang, li, left] = (await Promise.all(
    ['Zhang', 'Li', 'Left'].map((name) => acme.addMember(name, { permissions: ['sms:message:send'] })),
  )) as [Member, Member, Member];
  await topUpMain(acme, 1_000);
  await topUpMain(other, 1_000);
  for (const member of [zhang, li]) await topUp(acme, member.memberId, 100);
  await closeAccount(system, acme, left.memberId, key());
  sent = (await send(zhang, {})).sendSms.message.id;
  await settled(zhang, sent);
  const input = { text: '明天见', recipients: { numbers: '13911112222;13911113333' }, idempotencyKey: key() };
  const at = new Date(Date.now() + 86_400_000).toISOString();
  scheduled = (await ok(zhang, SCHEDULE, { input: { ...input, at } })).scheduleSms.message.id;
});
afterAll(() => system.stop());

const resultOf = (work: Promise<unknown>) =>
  work.then(
    () => 'DONE',
    (error: unknown) => brokenConstraint(error) ?? sqlState(error) ?? 'FAILED',
  );
const attempt = (statement: SQL) => resultOf(asService(system, acme.enterpriseId, statement));

const single = (kind: string) => sql`(select id from ledger_account where kind = ${kind})`;
const accountOf = (member: Member) => sql`(select id from ledger_account where owner = ${member.memberId})`;
const reservationOf = (messageId: string) => sql`(select reservation_id from sms_message where id = ${messageId})`;

const transfer = (
  kind: string,
  [debit, credit]: [SQL, SQL],
  amount: number,
  of?: { reservation: SQL; message: string | null },
) => sql`
  insert into ledger_transfer (enterprise_id, id, kind, debit_account_id, credit_account_id, amount, reservation_id, message_id, actor)
  values (${acme.enterpriseId}, ${newId()}, ${kind}, ${debit}, ${credit}, ${amount}, ${of?.reservation ?? null}, ${of?.message ?? null}, '{}')`;
const reservation = (id: string, source: SQL) => sql`
  insert into ledger_reservation (enterprise_id, id, source_account_id, expires_at) values (${acme.enterpriseId}, ${id}, ${source}, now())`;

/** What the service's own role is refused, by what it would break. Each is asked when the members exist. */
const forbidden: [what: string, statement: () => SQL][] = [
  [
    'a refund to another member',
    () =>
      transfer('REFUND', [single('PENDING'), accountOf(li)], 1, {
        reservation: reservationOf(scheduled),
        message: scheduled,
      }),
  ],
  [
    'a refund to the main account of an open source',
    () =>
      transfer('REFUND', [single('PENDING'), single('MAIN')], 1, {
        reservation: reservationOf(scheduled),
        message: scheduled,
      }),
  ],
  [
    'a charge for another message',
    () =>
      transfer('CHARGE', [single('PENDING'), single('SPENT')], 1, {
        reservation: reservationOf(scheduled),
        message: sent,
      }),
  ],
  [
    'a charge for no message',
    () =>
      transfer('CHARGE', [single('PENDING'), single('SPENT')], 1, {
        reservation: reservationOf(scheduled),
        message: null,
      }),
  ],
  [
    'more reserved for a reservation that is made',
    () =>
      transfer('RESERVE', [accountOf(zhang), single('PENDING')], 1, {
        reservation: reservationOf(scheduled),
        message: scheduled,
      }),
  ],
  ['a top-up of a closed account', () => transfer('MEMBER_TOP_UP', [single('MAIN'), accountOf(left)], 1)],
  ['another time to expire', () => sql`update ledger_reservation set expires_at = expires_at + interval '1 day'`],
  [
    'another source',
    () =>
      sql`update ledger_reservation set source_account_id = ${accountOf(li)} where source_account_id = ${accountOf(zhang)}`,
  ],
  ['an age of another account', () => sql`update ledger_account set created_at = now() - interval '1 year'`],
  [
    'a closed account with credit',
    () => sql`update ledger_account set state = 'CLOSED', closed_at = now() where id = ${accountOf(zhang)}`,
  ],
  [
    'a closed account without a time',
    () => sql`update ledger_account set closed_at = null where id = ${accountOf(left)}`,
  ],
  [
    'a closed account open again',
    () => sql`update ledger_account set state = 'ACTIVE', closed_at = null where id = ${accountOf(left)}`,
  ],
  ['a suspended main account', () => sql`update ledger_account set state = 'SUSPENDED' where kind = 'MAIN'`],
  [
    'a second main account',
    () =>
      sql`insert into ledger_account (enterprise_id, id, kind, owner) values (${acme.enterpriseId}, ${newId()}, 'MAIN', 'x')`,
  ],
  [
    'an account under another member’s name',
    () =>
      sql`insert into ledger_account (enterprise_id, id, kind, owner, member_id) values (${acme.enterpriseId}, ${newId()}, 'MEMBER', 'x', ${zhang.memberId})`,
  ],
  [
    'an account that is born closed',
    () =>
      sql`insert into ledger_account (enterprise_id, id, kind, owner, state) values (${acme.enterpriseId}, ${newId()}, 'DEALER', 'x', 'CLOSED')`,
  ],
  ['parts deleted', () => sql`delete from sms_part`],
  ['parts of a scheduled message deleted', () => sql`delete from sms_part where message_id = ${scheduled}`],
  ['a part settled again', () => sql`update sms_part set settlement = 'RESERVED' where message_id = ${sent}`],
  ['a part sent again', () => sql`update sms_part set state = 'QUEUED' where message_id = ${sent}`],
  [
    'a part refunded that goes out',
    () => sql`update sms_part set settlement = 'REFUNDED' where message_id = ${scheduled}`,
  ],
  ['a part of another message', () => sql`update sms_part set message_id = ${sent} where message_id = ${scheduled}`],
  [
    'a part that is born charged',
    () => sql`insert into sms_part (enterprise_id, id, message_id, recipient_id, number, settlement)
    select enterprise_id, ${newId()}, message_id, id, 9, 'CHARGED' from sms_recipient limit 1`,
  ],
  ['a message deleted', () => sql`delete from sms_message`],
  [
    'a message on its way with another reservation',
    () => sql`update sms_message set reservation_id = ${reservationOf(scheduled)} where id = ${sent}`,
  ],
  ['a message sent again', () => sql`update sms_message set state = 'SENDING' where id = ${sent}`],
  ['a message of another member', () => sql`update sms_message set sender_member_id = ${li.memberId}`],
  ['another number', () => sql`update sms_recipient set phone = '+8613911119999' where message_id = ${sent}`],
  ['another first answer', () => sql`update ledger_request set response = '{}'`],
  ['another hash', () => sql`update ledger_request set hash = 'x'`],
  ['a request forgotten', () => sql`delete from ledger_request`],
  [
    'a request that is born answered',
    () =>
      sql`insert into ledger_request (enterprise_id, key, hash, response) values (${acme.enterpriseId}, 'x', 'x', '{}')`,
  ],
  [
    'a dealer’s reference for no top-up of theirs',
    () => sql`insert into dealer_reference (dealer, reference, enterprise_id, transfer_id)
    select 'app:x', 'x', enterprise_id, id from ledger_transfer where kind = 'TOP_UP' limit 1`,
  ],
];

describe('the database itself', () => {
  test.each(forbidden)('[R14] [SMS-3] refuses the service %s', async (_what, statement) => {
    const before = await readBooks(system, acme.enterpriseId);
    expect(await attempt(statement())).toBe(INTEGRITY);
    expect(await readBooks(system, acme.enterpriseId)).toEqual(before);
  });

  test('[R14] [SMS-3] reserves from the source of the reservation only, once, and not from a suspended account', async () => {
    const inOne = (statements: (id: string) => SQL[]) =>
      resultOf(
        withEnterprise(system.subgraphs.sms.runtime.db, acme.enterpriseId, async (tx) => {
          for (const statement of statements(newId())) await tx.execute(statement);
          throw Object.assign(new Error('undone'), { code: 'UNDONE' });
        }),
      );
    const reserve = (from: Member, id: string) =>
      transfer('RESERVE', [accountOf(from), single('PENDING')], 1, { reservation: sql`${id}::uuid`, message: newId() });
    expect(await inOne((id) => [reservation(id, accountOf(zhang)), reserve(li, id)])).toBe(INTEGRITY);
    expect(await inOne((id) => [reservation(id, accountOf(zhang)), reserve(zhang, id), reserve(zhang, id)])).toBe(
      INTEGRITY,
    );
    const suspend = sql`update ledger_account set state = 'SUSPENDED' where id = ${accountOf(zhang)}`;
    expect(await inOne((id) => [suspend, reservation(id, accountOf(zhang)), reserve(zhang, id)])).toBe(INTEGRITY);
    expect(await inOne((id) => [reservation(id, accountOf(zhang)), reserve(zhang, id)])).not.toBe(INTEGRITY);
  });

  test('[R14] [SMS-1] is not deceived by a trigger on a table of the service’s own', async () => {
    const attack = (statement: string) =>
      resultOf(
        withEnterprise(system.subgraphs.sms.runtime.db, acme.enterpriseId, async (tx) => {
          await tx.execute(sql`create temporary table bait (n int) on commit drop`);
          await tx.execute(
            sql.raw(`create function pg_temp.spring() returns trigger language plpgsql as
            $$ begin ${statement}; return new; end $$`),
          );
          await tx.execute(
            sql`create trigger spring before insert on bait for each row execute function pg_temp.spring()`,
          );
          await tx.execute(sql`insert into bait values (1)`);
        }),
      );
    for (const statement of [
      `update ledger_account set balance = balance + 5 where kind = 'MAIN'`,
      `update ledger_reservation set amount = amount + 5`,
      `update ledger_reservation set voided = 0`,
      `insert into ledger_entry (enterprise_id, transfer_id, account_id, amount, balance)
        select m.enterprise_id, m.id, a.id, 5, a.balance + 5 from ledger_transfer m, ledger_account a where a.kind = 'SPENT' limit 1`,
    ]) {
      expect(['DONE', 'FAILED']).not.toContain(await attack(statement));
    }
    await readBooks(system, acme.enterpriseId);
  });

  test('[R14] lets not even its owner empty a table of the books without switching the rules off', async () => {
    const superuser = connectAsSuperuser(system);
    try {
      for (const table of [
        'ledger_account',
        'ledger_entry',
        'ledger_request',
        'ledger_reservation',
        'ledger_transfer',
        'dealer_reference',
        'sms_message',
        'sms_part',
        'sms_recipient',
      ]) {
        await expect(superuser`truncate ${superuser(table)} cascade`).rejects.toMatchObject({ code: INTEGRITY });
      }
    } finally {
      await superuser.end();
    }
  });
});
