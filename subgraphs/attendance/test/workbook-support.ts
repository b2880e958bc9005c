import { Readable } from 'node:stream';
import type { Client, InputOf, TestSystem } from '@account-center/testing';
import ExcelJS from 'exceljs';
import { expect } from 'vitest';
import { dataOf } from './support.ts';

const START =
  'mutation ($input: ExportAttendanceMonthInput!) { exportAttendanceMonth(input: $input) { export { id } } }';

/** Exports the workbook of a month. @returns the bytes of the file */
export async function exportMonth(system: TestSystem, client: Client, input: InputOf<typeof START>): Promise<Buffer> {
  const started = await client.query(START, { input });
  const { id } = dataOf(started).exportAttendanceMonth.export;
  const urlOf = async () =>
    dataOf(await client.query('query ($id: ID!) { attendanceExport(id: $id) { file { url } } }', { id }))
      .attendanceExport.file?.url;
  await expect.poll(urlOf).toBeTruthy();
  const response = await fetch(new URL((await urlOf()) ?? '', system.url));
  return Buffer.from(await response.arrayBuffer());
}

/** The rows of a sheet, each by its headings. */
export async function rowsOf(file: Buffer, name: string): Promise<Record<string, string>[]> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.read(Readable.from([file]));
  const sheet = book.getWorksheet(name);
  const rows = (sheet?.getRows(1, sheet.rowCount) ?? []).map((row) =>
    Array.from({ length: row.cellCount }, (_, index) => row.getCell(index + 1).text),
  );
  const [heading = [], ...others] = rows;
  return others.map((row) => Object.fromEntries(heading.map((title, index) => [title, row[index] ?? ''])));
}
