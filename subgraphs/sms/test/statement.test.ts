import {
  type Client,
  type Member,
  runExport,
  shareTestSystem,
  type TestSystem,
  type VariablesOf,
} from '@account-center/testing';
import exceljs from 'exceljs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Company, key, ok, openCompany, refusal, TAKE_BACK, TOP_UP_MAIN, topUp } from './support/sms.ts';
import { send, settled } from './support/messages.ts';

let system: TestSystem;
let acme: Company;
let other: Company;
let zhang: Member;
let far: Member;
/** Reads statements within the department of sales. */
let lead: Member;

beforeAll(async () => {
  system = await shareTestSystem();
  acme = await openCompany(system, 'Acme');
  other = await openCompany(system, 'Other');
  const sales = await acme.addDepartment('Sales');
  zhang = await acme.addMember('=Zhang', { departments: [sales], permissions: ['sms:message:send'] });
  far = await acme.addMember('Far', { departments: [await acme.addDepartment('Far')] });
  lead = await acme.addMember('Lead', { departments: [sales], scope: [sales], permissions: ['sms:statement:read'] });
  await ok(acme.dealer, TOP_UP_MAIN, { input: { amount: 1000, dealerReference: 'order-7', idempotencyKey: key() } });
  await topUp(acme, zhang.memberId, 20);
  await topUp(acme, far.memberId, 30);
  const { sendSms } = await send(zhang, { recipients: { numbers: '13911112222;13900000000' } });
  await settled(zhang, sendSms.message.id);
  await ok(acme.manager, TAKE_BACK, {
    input: { memberId: zhang.memberId, amount: 5, note: '=1+1', idempotencyKey: key() },
  });
});
afterAll(() => system.stop());

const FIELDS = `nodes { id at kind amount balance account member { id } counterparty { id } by { kind name } note messageId }
  pageInfo { hasNextPage endCursor } totals { entries in out }`;
const STATEMENT = `query ($filter: SmsStatementFilter, $first: Int, $after: String) {
  smsStatement(filter: $filter, first: $first, after: $after) { ${FIELDS} } }`;
const read = async (client: Client, variables: VariablesOf<typeof STATEMENT> = {}) =>
  (await ok(client, STATEMENT, variables)).smsStatement;
const movements = ({ nodes }: Awaited<ReturnType<typeof read>>) =>
  nodes.map(({ kind, amount, balance }) => [kind, amount, balance]);

describe('a statement', () => {
  test('[SMS-9] tells every movement with its running balance, and who did it', async () => {
    const statement = await read(acme.boss, { filter: { memberId: zhang.memberId } });
    expect(movements(statement)).toEqual([
      ['TAKE_BACK', -5, 14],
      ['REFUND', 1, 19],
      ['RESERVE', -2, 18],
      ['MEMBER_TOP_UP', 20, 20],
    ]);
    expect(statement.nodes.map(({ by }) => [by.kind, by.name])).toEqual([
      ['MEMBER', 'Acme manager'],
      ['SERVICE', 'sms'],
      ['MEMBER', '=Zhang'],
      ['MEMBER', 'Acme boss'],
    ]);
    expect(statement.nodes.map(({ messageId }) => messageId !== null)).toEqual([false, true, true, false]);
    expect(statement.totals).toEqual({ entries: 4, in: '21', out: '7' });
  });

  test('[SMS-9] of the main account names the dealer’s reference and the members on the other side', async () => {
    const statement = await read(acme.boss, { filter: { account: 'MAIN' } });
    expect(movements(statement)).toEqual([
      ['TAKE_BACK', 5, 955],
      ['MEMBER_TOP_UP', -30, 950],
      ['MEMBER_TOP_UP', -20, 980],
      ['TOP_UP', 1000, 1000],
    ]);
    expect(statement.nodes.at(-1)?.note).toBe('order-7');
    expect(statement.nodes.map(({ counterparty }) => counterparty?.id)).toEqual([
      zhang.memberId,
      far.memberId,
      zhang.memberId,
      undefined,
    ]);
  });

  test('[SMS-9] shows those within scope only, and the main account to whoever may read it', async () => {
    const seen = await read(lead);
    expect(new Set(seen.nodes.map(({ member }) => member?.id))).toEqual(new Set([zhang.memberId]));
    expect(seen.totals).toEqual({ entries: 4, in: '21', out: '7' });
    expect((await read(lead, { filter: { memberId: far.memberId } })).totals?.entries).toBe(0);
    expect((await read(acme.manager, { filter: { account: 'MAIN' } })).nodes).toEqual([]);
    expect((await read(acme.manager)).totals?.entries).toBe(5);
    expect((await read(acme.boss)).totals?.entries).toBe(9);
    expect((await read(other.boss, { filter: { memberId: zhang.memberId } })).nodes).toEqual([]);
    expect((await refusal(far, STATEMENT)).code).toBe('UNAUTHORIZED_FIELD_OR_TYPE');
  });

  test('[SMS-9] is filtered by kind and time, and paged by cursor', async () => {
    const kinds = await read(acme.boss, { filter: { kinds: ['MEMBER_TOP_UP'], account: 'MEMBER' } });
    expect(kinds.totals).toEqual({ entries: 2, in: '50', out: '0' });
    expect((await read(acme.boss, { filter: { to: '2020-01-01T00:00:00Z' } })).nodes).toEqual([]);
    expect((await read(acme.boss, { filter: { from: '2020-01-01T00:00:00Z' } })).totals?.entries).toBe(9);
    const seen: string[] = [];
    let after: string | null = null;
    for (let page = 0; page < 3; page += 1) {
      const { nodes, pageInfo } = await read(acme.boss, { first: 4, after });
      seen.push(...nodes.map(({ id }) => id));
      expect(pageInfo.hasNextPage).toBe(page < 2);
      after = pageInfo.endCursor;
    }
    expect(new Set(seen).size).toBe(9);
    expect((await refusal(acme.boss, STATEMENT, { first: 201 })).code).toBe('BAD_USER_INPUT');
    expect((await refusal(acme.boss, STATEMENT, { after: 'x' })).code).toBe('BAD_USER_INPUT');
  });

  const OWN = `{ viewer { smsAccount { balance } smsStatement { nodes { kind amount balance } totals { entries } } } }`;
  test('[SMS-9] of one’s own account needs no permission', async () => {
    const { viewer } = await ok(far, OWN);
    expect(viewer).toMatchObject({ smsAccount: { balance: 30 }, smsStatement: { totals: { entries: 1 } } });
    const app = await acme.signInApp({ permissions: [] });
    const answer = await app.query(OWN);
    expect(answer.data?.viewer ?? null).toEqual({ smsAccount: null, smsStatement: null });
  });
});

const NAME = 'smsStatementExport';

async function download(client: Client, format: 'CSV' | 'XLSX'): Promise<{ content: ArrayBuffer; rows: number }> {
  const { file, rowsWritten } = await runExport(client, NAME, { format });
  const response = await fetch(`${system.url}${file.url}`);
  expect(response.status).toBe(200);
  return { content: await response.arrayBuffer(), rows: rowsWritten };
}

describe('an export of a statement', () => {
  test('[SMS-9] is a CSV with the rows of its reader, and no formula', async () => {
    const { content, rows } = await download(lead, 'CSV');
    const lines = Buffer.from(content).toString('utf8').trim().split('\r\n');
    expect(rows).toBe(4);
    expect(lines).toHaveLength(5);
    expect(lines[1]).toMatch(/^\d+,\d{4}-\d\d-\d\d \d\d:\d\d,MEMBER,'=Zhang,TAKE_BACK,-5,14,Acme manager,'=1\+1$/);
  });

  test('[SMS-9] is a workbook as well', async () => {
    const { content } = await download(acme.boss, 'XLSX');
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.load(content);
    const sheet = workbook.worksheets[0];
    expect(sheet?.actualRowCount).toBe(10);
    expect(sheet?.getRow(2).getCell(6).value).toBeTypeOf('number');
  });
});
