import { isIP } from 'node:net';
import { Readable } from 'node:stream';
import { type Client, type Member, operationsOf, runExport, type TestSystem } from '@account-center/testing';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  codesOf,
  type Company,
  createClock,
  dataOf,
  openCompany,
  PUNCHER,
  punch,
  REPORTER,
  startAt,
  startWorking,
} from './support.ts';

const clock = createClock('2026-03-03 12:00');
let system: TestSystem;
let acme: Company;
let globex: Company;
let sales: string;
let evil: Member;
let stocker: Member;

const MAC = 'AA:BB:CC:DD:EE:01';

beforeAll(async () => {
  system = await startAt(clock);
  acme = await openCompany(system, 'Acme');
  globex = await openCompany(system, 'Globex');
  sales = await acme.addDepartment('Sales');
  evil = await acme.addMember('=HYPERLINK("http://evil")', { permissions: PUNCHER, departments: [sales] });
  stocker = await acme.addMember('Stocker', { permissions: PUNCHER });
  await startWorking(clock, acme, { before: '2026-03-03', first: '2026-03-04' });
  clock.set('2026-03-04 09:00');
  dataOf(await punch(evil, 'IN', { mac: MAC, device: '@SUM(A1)' }));
  dataOf(await punch(stocker, 'IN', { mac: MAC }));
  clock.set('2026-03-04 18:00');
  dataOf(await punch(evil, 'OUT', { mac: MAC }));
});
afterAll(() => system.stop());

const NAME = 'attendanceMonthExport';
const { start } = operationsOf(NAME);
const exportMonth = (client: Client, input: object) => runExport(client, NAME, input);

/** The rows of each sheet, as text. */
async function download(path: string): Promise<Record<string, string[][]>> {
  const response = await fetch(new URL(path, system.url));
  expect(response.status).toBe(200);
  const book = new ExcelJS.Workbook();
  await book.xlsx.read(Readable.from([Buffer.from(await response.arrayBuffer())]));
  const textsOf = (row: ExcelJS.Row) =>
    Array.from({ length: row.cellCount }, (_, index) => row.getCell(index + 1).text);
  const rowsOf = (sheet: ExcelJS.Worksheet) => (sheet.getRows(1, sheet.rowCount) ?? []).map(textsOf);
  return Object.fromEntries(book.worksheets.map((sheet) => [sheet.name, rowsOf(sheet)]));
}

describe('the workbook of a month', () => {
  test('[ATT-12] holds sums, days and all punches with address and MAC', async () => {
    clock.set('2026-03-05 10:00');
    const { file } = await exportMonth(acme.administrator, { month: '2026-03' });
    expect(file.name).toBe('attendance-2026-03.xlsx');
    const sheets = await download(file.url);
    expect(Object.keys(sheets)).toEqual(['Summary', 'Days', 'Punches']);
    const [heading = [], ...punches] = sheets['Punches'] ?? [];
    expect(punches).toHaveLength(3);
    const column = (row: string[], name: string) => row[heading.indexOf(name)];
    expect(punches.map((row) => column(row, 'MAC'))).toEqual([MAC, MAC, MAC]);
    expect(isIP(column(punches[0] ?? [], 'IP') ?? '')).not.toBe(0);
    expect(column(punches[0] ?? [], 'Time')).toBe('2026-03-04 09:00:00');
    expect(sheets['Summary']).toHaveLength(4);
    expect(sheets['Days']).toHaveLength(1 + 3 * 5);
  });

  test('[ATT-12] runs nothing that people typed', async () => {
    const { file } = await exportMonth(acme.administrator, { month: '2026-03', departmentId: sales });
    const sheets = await download(file.url);
    expect(sheets['Summary']?.[1]?.[0]).toBe(`'${evil.name}`);
    expect(sheets['Punches']?.flat()).toContain("'@SUM(A1)");
    for (const cell of Object.values(sheets).flat(2)) expect(cell).not.toMatch(/^[=+@]/);
  });

  test('[ATT-12] holds only who is within the scope of whoever exports', async () => {
    const reporter = await acme.addMember('Reporter', { permissions: REPORTER, scope: [sales], departments: [sales] });
    const { file } = await exportMonth(reporter, { month: '2026-03' });
    const names = ((await download(file.url))['Summary'] ?? []).slice(1).map(([name]) => name);
    expect(names).toEqual([`'${evil.name}`, 'Reporter']);
    expect(codesOf(await start(reporter, { month: '2026-03', departmentId: acme.root }))).toEqual(['NOT_FOUND']);
    expect(codesOf(await start(globex.administrator, { month: '2026-03', departmentId: sales }))).toEqual([
      'NOT_FOUND',
    ]);
  });

  test('[ATT-12] is of a month that has begun', async () => {
    expect(codesOf(await start(acme.administrator, { month: '2026-04' }))).toEqual(['BAD_USER_INPUT']);
    expect(codesOf(await start(acme.administrator, { month: 'March' }))).toEqual(['BAD_USER_INPUT']);
  });

  test('[ID-59] is on record each time it is handed out', async () => {
    const auditor = await acme.addMember('Auditor', { permissions: ['identity:audit:read'], scope: 'everything' });
    const { id } = await exportMonth(acme.administrator, { month: '2026-03' });
    await system.subgraphs.attendance.settle(10_000);
    const query = 'query ($id: ID!) { auditEntries(filter: { objectId: $id }) { nodes { action result } } }';
    const { nodes } = dataOf(await auditor.query(query, { id })).auditEntries;
    expect(nodes).toContainEqual({ action: 'startAttendanceMonthExport', result: 'SUCCEEDED' });
    expect(nodes).toContainEqual({ action: 'attendanceMonthExport', result: 'SUCCEEDED' });
  });
});
