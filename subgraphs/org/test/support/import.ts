import { readFile } from 'node:fs/promises';
import type { Client, DataOf, TestSystem } from '@account-center/testing';
import ExcelJS from 'exceljs';
import { expect } from 'vitest';
import { succeed } from './company.ts';

const UPLOAD = `mutation Upload($input: RequestMemberImportUploadInput!) {
  requestMemberImportUpload(input: $input) { upload { fileId url maximumBytes } }
}`;
const START =
  'mutation Start($input: StartMemberImportInput!) { startMemberImport(input: $input) { import { id state } } }';
const FOLLOW = `query Follow($id: ID!) { memberImport(id: $id) {
  id state progressDone progressTotal rowCount addedCount changedCount unchangedCount refusedCount departmentsAddedCount
  ignoredColumns ignoredSheets problems { row column reason code } errorFile { url fileName } errorCode errorMessage
} }`;

export type ImportReport = DataOf<typeof FOLLOW>['memberImport'];

export const header = [
  '姓名',
  '帐号',
  '别名',
  '职务',
  '部门',
  '工号',
  '性别',
  '手机',
  '企业邮箱',
  '是否部门负责人',
  '角色',
  '信息管理范围',
  '是否隐藏',
] as const;
export type Row = Partial<Record<(typeof header)[number], ExcelJS.CellValue>>;

export const fixture = (name: string): Promise<Buffer> => readFile(new URL(`../fixtures/${name}`, import.meta.url));

/** A file as some spreadsheet program, or an accident, wrote it. */
export const workbookFixture = (name: string): Promise<Buffer> =>
  readFile(new URL(`../workbooks/${name}`, import.meta.url));

export async function workbookOf(rows: readonly Row[]): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('成员');
  sheet.addRow([...header]);
  for (const row of rows) sheet.addRow(header.map((column) => row[column] ?? null));
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

export async function upload(
  system: TestSystem,
  client: Client,
  content: Buffer,
  fileName = 'list.xlsx',
): Promise<string> {
  const answer = await succeed(client, UPLOAD, { input: { fileName } });
  const { fileId, url } = answer.requestMemberImportUpload.upload;
  const response = await fetch(`${system.url}${url}`, { method: 'PUT', body: new Uint8Array(content) });
  expect(response.status).toBe(201);
  return fileId;
}

export async function startImport(client: Client, input: { fileId: string; partial?: boolean }): Promise<string> {
  const { startMemberImport } = await succeed(client, START, { input });
  return startMemberImport.import.id;
}

export async function readImport(client: Client, id: string): Promise<ImportReport | null> {
  return (await succeed(client, FOLLOW, { id })).memberImport;
}

/** Uploads a workbook, imports it, and answers the report once the job has ended. */
export async function importWorkbook(
  system: TestSystem,
  client: Client,
  content: Buffer,
  partial = false,
  fileName = 'list.xlsx',
): Promise<ImportReport> {
  const id = await startImport(client, { fileId: await upload(system, client, content, fileName), partial });
  const state = async () => (await readImport(client, id))?.state;
  await expect.poll(state, { interval: 100 }).not.toMatch(/QUEUED|RUNNING/);
  const report = await readImport(client, id);
  if (!report) throw new Error('The import is not there');
  return report;
}

/** The first sheet of a workbook that the gateway serves. */
export async function download(system: TestSystem, url: string): Promise<ExcelJS.Workbook> {
  const response = await fetch(`${system.url}${url}`);
  expect(response.status).toBe(200);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(await response.arrayBuffer());
  return workbook;
}

export const bufferOf = async (workbook: ExcelJS.Workbook): Promise<Buffer> =>
  Buffer.from(await workbook.xlsx.writeBuffer());

export function sheetOf(workbook: ExcelJS.Workbook): ExcelJS.Worksheet {
  const sheet = workbook.worksheets[0];
  if (!sheet) throw new Error('The workbook has no sheet');
  return sheet;
}
