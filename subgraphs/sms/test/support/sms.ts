import { randomUUID } from 'node:crypto';
import { withEnterprise } from '@account-center/kit/database';
import {
  type Arguments,
  type Asked,
  type Client,
  enqueueTask,
  type Enterprise,
  type Member,
  run as ok,
  type TestSystem,
} from '@account-center/testing';
import { type SQL, sql } from 'drizzle-orm';
import postgres from 'postgres';
import { expect, inject } from 'vitest';

export { ok };

export const key = (): string => randomUUID();

/** The error of an operation that is expected to be refused. */
export async function refusal<const One extends Asked>(client: Client, operation: One, ...variables: Arguments<One>) {
  const answer = await client.query(operation, ...variables);
  expect(answer.errors).toHaveLength(1);
  return answer.errors[0]?.extensions ?? { code: 'ANSWERED' };
}

export const TOP_UP_MAIN = `mutation ($input: TopUpMainAccountInput!) {
  topUpMainAccount(input: $input) { transferId balance enterprise { id } } }`;
export const TOP_UP_MEMBERS = `mutation ($input: TopUpMembersInput!) {
  topUpMembers(input: $input) { mainBalance accounts { balance state member { id } } } }`;
export const TAKE_BACK = `mutation ($input: TakeBackCreditInput!) {
  takeBackCredit(input: $input) { amount mainBalance account { balance } } }`;
const BALANCES = `{ viewer { smsAccount { balance state } } }`;

/** People of an enterprise with the powers that the tests ask about. */
export interface Company extends Enterprise {
  dealer: Client;
  boss: Member;
  /** May manage the accounts of the whole enterprise; is not the enterprise administrator. */
  manager: Member;
}

export async function openCompany(system: TestSystem, name: string): Promise<Company> {
  const enterprise = await system.openEnterprise(name);
  const dealer = await enterprise.signInApp({ permissions: ['sms:main:top-up'] });
  const boss = await enterprise.addMember(`${name} boss`, {
    scope: 'everything',
    phone: '+8613900000001',
    permissions: [
      'sms:main:read',
      'sms:main:spend',
      'sms:account:read',
      'sms:account:manage',
      'sms:message:send',
      'sms:record:read',
      'sms:statement:read',
      'org:hidden:read',
      'org:contact:read',
    ],
  });
  const manager = await enterprise.addMember(`${name} manager`, {
    scope: 'everything',
    permissions: ['sms:account:read', 'sms:account:manage', 'sms:statement:read', 'sms:record:read'],
  });
  return { ...enterprise, dealer, boss, manager };
}

export async function topUpMain(company: Company, amount: number): Promise<void> {
  await ok(company.dealer, TOP_UP_MAIN, { input: { amount, dealerReference: key(), idempotencyKey: key() } });
}

export async function topUp(company: Company, memberId: string, amount: number): Promise<void> {
  await ok(company.boss, TOP_UP_MEMBERS, { input: { items: [{ memberId, amount }], idempotencyKey: key() } });
}

export async function ownBalance(member: Member): Promise<number | undefined> {
  const data = await ok(member, BALANCES);
  return data.viewer.smsAccount?.balance;
}

export interface Books {
  sum: number;
  main: number;
  members: number;
  pending: number;
  spent: number;
}

/** What the ledger's accounts hold, straight from the database; checks what must hold at every moment (SMS-1). */
export async function readBooks(system: TestSystem, enterpriseId: string): Promise<Books> {
  const rows = await withEnterprise(system.subgraphs.sms.runtime.db, enterpriseId, (tx) =>
    tx.execute<{ [K in keyof Books]: string }>(sql`
      select coalesce(sum(balance), 0) as sum,
        coalesce(sum(balance) filter (where kind = 'MAIN'), 0) as main,
        coalesce(sum(balance) filter (where kind = 'MEMBER'), 0) as members,
        coalesce(sum(balance) filter (where kind = 'PENDING'), 0) as pending,
        coalesce(sum(balance) filter (where kind = 'SPENT'), 0) as spent
      from ledger_account`),
  );
  const [row] = rows;
  const books = {
    sum: Number(row?.sum),
    main: Number(row?.main),
    members: Number(row?.members),
    pending: Number(row?.pending),
    spent: Number(row?.spent),
  };
  expect(books.sum).toBe(0);
  return books;
}

/** Runs SQL in an enterprise as the service does: held by row-level security, with the service's grants. */
export const asService = (system: TestSystem, enterpriseId: string, statement: SQL) =>
  withEnterprise(system.subgraphs.sms.runtime.db, enterpriseId, (tx) => tx.execute(statement));

/** Lets a sweep run that otherwise runs each minute, until what it is to do is done: one that was begun before may miss it. */
export async function sweepUntil(system: TestSystem, task: string, isDone: () => Promise<boolean>): Promise<void> {
  const sweep = async () => {
    await enqueueTask(system, 'sms', task);
    return isDone();
  };
  await expect.poll(sweep, { interval: 200 }).toBe(true);
}

/** Connects to the service's database as its superuser, whom neither grants nor row-level security hold. */
export function connectAsSuperuser(system: TestSystem): postgres.Sql {
  const url = new URL(inject('databaseServer').adminUrl);
  url.pathname = new URL(system.databases.urls.sms.loginUrl).pathname;
  return postgres(url.href, { max: 1, onnotice: () => undefined });
}

/** Changes rows that the ledger's triggers hold: only the owner of the database can switch them off. */
async function overrule(system: TestSystem, change: (tx: postgres.TransactionSql) => Promise<unknown>): Promise<void> {
  const superuser = connectAsSuperuser(system);
  try {
    await superuser.begin(async (tx) => {
      await tx`set local session_replication_role = replica`;
      await change(tx);
    });
  } finally {
    await superuser.end();
  }
}

/** Puts the end of a message's reservation to now. */
export const expireReservationOf = (system: TestSystem, messageId: string): Promise<void> =>
  overrule(
    system,
    (tx) => tx`update ledger_reservation set expires_at = now()
      where id = (select reservation_id from sms_message where id = ${messageId})`,
  );

/** Lets the simulator behave otherwise to a message's only recipient: it goes by the last digit. */
export const readdress = (system: TestSystem, messageId: string, phone: string): Promise<void> =>
  overrule(system, (tx) => tx`update sms_recipient set phone = ${phone} where message_id = ${messageId}`);
