import { brokenConstraint, newId, sqlState } from '@account-center/kit/database';
import { type Member, shareTestSystem, type TestSystem } from '@account-center/testing';
import { type SQL, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  asService,
  type Company,
  connectAsSuperuser,
  key,
  ok,
  openCompany,
  ownBalance,
  readBooks,
  TOP_UP_MEMBERS,
  topUp,
  topUpMain,
} from './support/sms.ts';
import { send, settled } from './support/messages.ts';

const INTEGRITY = '23000';
const NOT_PERMITTED = '42501';

let system: TestSystem;
let acme: Company;
let other: Company;
let zhang: Member;

beforeAll(async () => {
  system = await shareTestSystem();
  acme = await openCompany(system, 'Acme');
  other = await openCompany(system, 'Other');
  zhang = await acme.addMember('Zhang', { permissions: ['sms:message:send'] });
  await topUpMain(acme, 1000);
  await topUp(acme, zhang.memberId, 10);
});
afterAll(() => system.stop());

const attempt = (statement: SQL) =>
  asService(system, acme.enterpriseId, statement).then(
    () => 'DONE',
    (error: unknown) => brokenConstraint(error) ?? sqlState(error) ?? 'FAILED',
  );
const accountOf = (kind: string) =>
  sql`(select id from ledger_account where kind = ${kind} and (member_id is null or member_id = ${zhang.memberId}) limit 1)`;
const transfer = (
  kind: string,
  debit: string,
  credit: string,
  amount: number,
  { reservationId = null, messageId = null }: { reservationId?: string | null; messageId?: string | null } = {},
) => sql`
  insert into ledger_transfer (enterprise_id, id, kind, debit_account_id, credit_account_id, amount, reservation_id, message_id, actor)
  values (${acme.enterpriseId}, ${newId()}, ${kind}, ${accountOf(debit)}, ${accountOf(credit)}, ${amount}, ${reservationId}, ${messageId}, '{}')`;

describe('the database itself', () => {
  test('[SMS-1] lets no balance change, no entry appear and no account vanish without a transfer', async () => {
    const before = await readBooks(system, acme.enterpriseId);
    expect(await attempt(sql`update ledger_account set balance = balance + 1 where kind = 'MAIN'`)).toBe(INTEGRITY);
    expect(await attempt(sql`delete from ledger_account where kind = 'MEMBER'`)).toBe(INTEGRITY);
    expect(await attempt(sql`update ledger_account set kind = 'DEALER', member_id = null where kind = 'MEMBER'`)).toBe(
      INTEGRITY,
    );
    const entry = sql`insert into ledger_entry (enterprise_id, transfer_id, account_id, amount, balance)
      select enterprise_id, id, debit_account_id, 5, 5 from ledger_transfer limit 1`;
    expect(await attempt(entry)).toBe(INTEGRITY);
    const account = sql`insert into ledger_account (enterprise_id, id, kind, owner, balance)
      values (${acme.enterpriseId}, ${newId()}, 'DEALER', 'nobody', 100)`;
    expect(await attempt(account)).toBe(INTEGRITY);
    expect(await readBooks(system, acme.enterpriseId)).toEqual(before);
  });

  test('[SMS-1] refuses a transfer that would leave less than nothing, or takes a forbidden route', async () => {
    expect(await attempt(transfer('MEMBER_TOP_UP', 'MAIN', 'MEMBER', 1_000_000))).toBe('ledger_account_not_negative');
    expect(await attempt(transfer('TAKE_BACK', 'MEMBER', 'MAIN', 1_000_000))).toBe('ledger_account_not_negative');
    expect(await attempt(transfer('TAKE_BACK', 'SPENT', 'MAIN', 1))).toBe(INTEGRITY);
    expect(await attempt(transfer('TOP_UP', 'SYSTEM', 'MAIN', 1))).toBe(INTEGRITY);
    expect(await attempt(transfer('TAKE_BACK', 'MEMBER', 'MAIN', -1))).toBe('ledger_transfer_positive');
    expect(await attempt(transfer('TAKE_BACK', 'MAIN', 'MAIN', 1))).toBe('ledger_transfer_two_accounts');
    expect(await attempt(transfer('REFUND', 'PENDING', 'MAIN', 1))).toBe('ledger_transfer_reserved');
  });

  test('[SMS-1] keeps transfers and entries for good, from the service and from its superuser', async () => {
    const superuser = connectAsSuperuser(system);
    try {
      for (const table of ['ledger_transfer', 'ledger_entry']) {
        expect(await attempt(sql`delete from ${sql.identifier(table)}`)).toBe(NOT_PERMITTED);
        expect(await attempt(sql`update ${sql.identifier(table)} set amount = 1`)).toBe(NOT_PERMITTED);
        await expect(superuser`delete from ${superuser(table)}`).rejects.toMatchObject({ code: INTEGRITY });
        await expect(superuser`update ${superuser(table)} set amount = 1`).rejects.toMatchObject({ code: INTEGRITY });
        await expect(superuser`truncate ${superuser(table)} cascade`).rejects.toMatchObject({ code: INTEGRITY });
      }
    } finally {
      await superuser.end();
    }
  });

  test('[SMS-3] resolves a reservation once', async () => {
    const { sendSms } = await send(zhang, { recipients: { numbers: '13911112222;13911112223' } });
    await settled(zhang, sendSms.message.id);
    const [row] = await asService(
      system,
      acme.enterpriseId,
      sql`select r.id, r.amount, r.posted, r.voided from ledger_reservation r join sms_message m on m.reservation_id = r.id
        where m.id = ${sendSms.message.id}`,
    );
    expect(row).toMatchObject({ amount: '2', posted: '2', voided: '0' });
    const of = { reservationId: String(row?.id), messageId: sendSms.message.id };
    // The pending account is filled by another reservation: only the reservation's own counters refuse.
    const { sendSms: waiting } = await send(zhang, { recipients: { numbers: '13911110004' } });
    expect(waiting.creditsReserved).toBe(1);
    expect(await attempt(transfer('REFUND', 'PENDING', 'MEMBER', 1, of))).toBe('ledger_reservation_resolved_once');
    expect(await attempt(transfer('CHARGE', 'PENDING', 'SPENT', 1, of))).toBe('ledger_reservation_resolved_once');
    expect(await attempt(sql`update ledger_reservation set posted = 0 where id = ${of.reservationId}`)).toBe(INTEGRITY);
    const settle = sql`update sms_part set settlement = 'REFUNDED' where message_id = ${sendSms.message.id}`;
    expect(await attempt(settle)).toBe(INTEGRITY);
  });

  test('[SMS-1] shows one enterprise nothing of another’s books', async () => {
    await topUpMain(other, 5);
    const rows = await asService(
      system,
      other.enterpriseId,
      sql`select (select count(*)::int from ledger_transfer) as transfers, (select count(*)::int from ledger_entry) as entries`,
    );
    expect(rows[0]).toEqual({ transfers: 1, entries: 2 });
    const foreign = sql`update ledger_account set state = 'CLOSED' where enterprise_id = ${acme.enterpriseId} returning id`;
    expect(await asService(system, other.enterpriseId, foreign)).toHaveLength(0);
  });
});

const share = (memberId: string, amount: number, idempotencyKey = key()) => ({
  input: { items: [{ memberId, amount }], idempotencyKey },
});

describe('the hot main account', () => {
  test('[SMS-5] loses no credit to 50 clients at once, and gives out no more than it has', async () => {
    const company = await openCompany(system, 'Hot');
    const members = await Promise.all(Array.from({ length: 10 }, (_, index) => company.addMember(`M${index}`)));
    await topUpMain(company, 80);
    const client = async (index: number) => {
      const codes: string[] = [];
      for (let round = 0; round < 2; round += 1) {
        const answer = await company.boss.query(TOP_UP_MEMBERS, share(members[index % 10]?.memberId ?? '', 1));
        codes.push(answer.errors[0]?.extensions.code ?? 'DONE');
      }
      return codes;
    };
    const codes = (await Promise.all(Array.from({ length: 50 }, (_, index) => client(index)))).flat();
    expect(codes.filter((code) => code === 'DONE')).toHaveLength(80);
    expect(codes.filter((code) => code === 'INSUFFICIENT_CREDIT')).toHaveLength(20);
    expect(await readBooks(system, company.enterpriseId)).toMatchObject({ main: 0, members: 80 });
  }, 60_000);

  test('[SMS-2] moves each credit once, although connections die in the middle', async () => {
    const company = await openCompany(system, 'Frail');
    const member = await company.addMember('Member');
    await topUpMain(company, 1000);
    const requests = Array.from({ length: 40 }, () => share(member.memberId, 3));
    const superuser = connectAsSuperuser(system);
    const killing = (async () => {
      for (let round = 0; round < 5; round += 1) {
        await superuser`select pg_terminate_backend(pid) from pg_stat_activity
          where application_name = 'sms' and datname = current_database() and state <> 'idle'`;
      }
    })();
    await Promise.all(requests.map((variables) => company.boss.query(TOP_UP_MEMBERS, variables)));
    await killing;
    await superuser.end();
    const repeat = async (variables: ReturnType<typeof share>) => {
      for (let round = 0; round < 10; round += 1) {
        const { errors } = await company.boss.query(TOP_UP_MEMBERS, variables);
        if (errors.length === 0) return;
      }
    };
    for (const variables of requests) await repeat(variables);
    expect(await readBooks(system, company.enterpriseId)).toMatchObject({ main: 880, members: 120, pending: 0 });
    expect(await ownBalance(member)).toBe(120);
    await ok(company.boss, TOP_UP_MEMBERS, share(member.memberId, 1));
  }, 60_000);
});
