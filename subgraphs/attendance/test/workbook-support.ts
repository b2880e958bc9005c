import { Readable } from 'node:stream';
import { type Client, runExport, type TestSystem } from '@account-center/testing';
import ExcelJS from 'exceljs';

/** Exports the workbook of a month. @returns the bytes of the file */
export async function exportMonth(system: TestSystem, client: Client, input: object): Promise<Buffer> {
  const { file } = await runExport(client, 'attendanceMonthExport', input);
  const response = await fetch(new URL(file.url, system.url));
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
