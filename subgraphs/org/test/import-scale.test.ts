import type { ServiceName } from '@account-center/events';
import { withEnterprise } from '@account-center/kit/database';
import { startTestSystem, type TestSystem } from '@account-center/testing';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openCompany } from './support/company.ts';
import { importedRows } from './support/environment.ts';
import { readImport, type Row, startImport, upload, workbookOf } from './support/import.ts';

let system: TestSystem;
beforeAll(async () => {
  system = await startTestSystem();
});
afterAll(() => system.stop());

const PATIENCE_MILLISECONDS = 1_800_000;
const SEATS = 30_000;
const ROOT = '群岛集团';
const DIVISIONS = 20;
/** As many as the plan allows below the root; the longest list fills nearly all their places. */
const DEPARTMENTS = 200;

/** The root, its divisions, and the teams of divisions, in turn. */
function departmentOf(index: number): string {
  const number = index % (DEPARTMENTS + 1);
  if (number === 0) return ROOT;
  const division = `${ROOT}/分部${number % DIVISIONS}`;
  return number <= DIVISIONS ? division : `${division}/小组${number}`;
}

/** Every twentieth person belongs to a second department as well. */
function rowOf(_: unknown, index: number): Row {
  const isInTwo = index % 20 === 0;
  return {
    姓名: `员工${index}`,
    手机: `13${String(100_000_000 + index)}`,
    工号: `N${index}`,
    部门: isInTwo ? `${departmentOf(index)};${departmentOf(index + 1)}` : departmentOf(index),
    是否部门负责人: isInTwo ? '是;否' : '否',
    角色: '普通成员',
  };
}

/** How many of something a service has, and a digest of all of it. */
interface Sum {
  count: number;
  digest: string;
}

const sumOf = async (service: ServiceName, enterpriseId: string, rows: ReturnType<typeof sql>): Promise<Sum> => {
  const { runtime } = system.subgraphs[service];
  const [sum] = await withEnterprise(runtime.db, enterpriseId, (tx) =>
    tx.execute<{ count: number; digest: string }>(
      sql`select count(*)::int as count, md5(string_agg(line, ';' order by line)) as digest from (${rows}) as told(line)`,
    ),
  );
  return { count: sum?.count ?? 0, digest: sum?.digest ?? '' };
};

const MEMBERS = sql`select concat_ws('|', id, name, phone, employee_number, status, version) from member`;
const MEMBERS_TOLD = sql`select concat_ws('|', member_id, name, phone, employee_number, status, version) from directory_member`;
const placesIn = (table: string) =>
  sql`select concat_ws('|', member_id, department_id, main, leader) from ${sql.identifier(table)}`;
const ACCOUNTS = sql`select concat_ws('|', member_id, id, number, status) from account where member_id is not null`;
const ACCOUNTS_TOLD = sql`select concat_ws('|', member_id, account_id, account_number, status) from directory_account`;
const idsIn = (table: string) => sql`select member_id::text from ${sql.identifier(table)} where member_id is not null`;

test('[ORG-31] of a long list leaves all five services with the same people, places and accounts', {
  timeout: PATIENCE_MILLISECONDS,
}, async () => {
  const company = await openCompany(system, ROOT, { seats: SEATS });
  const { administrator, enterpriseId } = company;
  const content = await workbookOf(Array.from({ length: importedRows }, rowOf));
  const began = performance.now();
  const id = await startImport(administrator, { fileId: await upload(system, administrator, content) });
  const state = async () => (await readImport(administrator, id))?.state;
  await expect.poll(state, { timeout: PATIENCE_MILLISECONDS, interval: 250 }).not.toMatch(/QUEUED|RUNNING/);
  expect(await readImport(administrator, id)).toMatchObject({
    state: 'IMPORTED',
    addedCount: importedRows,
    problems: [],
  });
  const imported = performance.now();
  for (const service of ['org', 'identity'] as const) {
    expect(await system.subgraphs[service].settle(PATIENCE_MILLISECONDS)).toBe(true);
  }
  const seconds = (from: number, to: number) => ((to - from) / 1000).toFixed(1);
  const figures = {
    rows: importedRows,
    imported: seconds(began, imported),
    siblings: seconds(imported, performance.now()),
  };
  process.stdout.write(`${JSON.stringify(figures)}\n`);

  const members = await sumOf('org', enterpriseId, MEMBERS);
  const places = await sumOf('org', enterpriseId, placesIn('member_place'));
  const accounts = await sumOf('identity', enterpriseId, ACCOUNTS);
  expect(members.count).toBe(importedRows);
  expect(accounts.count).toBe(importedRows);
  for (const service of ['identity', 'sms', 'messaging', 'attendance'] as const) {
    expect(await sumOf(service, enterpriseId, MEMBERS_TOLD)).toEqual(members);
    expect(await sumOf(service, enterpriseId, placesIn('directory_place'))).toEqual(places);
  }
  for (const service of ['org', 'sms', 'messaging', 'attendance'] as const) {
    expect(await sumOf(service, enterpriseId, ACCOUNTS_TOLD)).toEqual(accounts);
  }
  const held = await sumOf('messaging', enterpriseId, idsIn('number_holding'));
  expect(await sumOf('sms', enterpriseId, idsIn('ledger_account'))).toEqual(held);
  expect(await sumOf('attendance', enterpriseId, idsIn('member_placement'))).toEqual(held);
  expect(held.count).toBe(importedRows);
});
