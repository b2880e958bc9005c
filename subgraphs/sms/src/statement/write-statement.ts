import { PassThrough, Readable } from 'node:stream';
import exceljs from 'exceljs';
import type { StatementRow } from '../ledger/index.ts';
import { localTime } from '../zone/index.ts';

const BYTE_ORDER_MARK = '\ufeff';

type Cell = string | number;

const COLUMNS: readonly { header: string; width: number; cell: (row: StatementRow, timeZone: string) => Cell }[] = [
  { header: 'No.', width: 10, cell: ({ seq }) => seq },
  { header: 'Time', width: 18, cell: ({ at }, timeZone) => localTime(at, timeZone).replace('T', ' ') },
  { header: 'Account', width: 10, cell: ({ account }) => account },
  { header: 'Member', width: 20, cell: ({ memberName }) => memberName ?? '' },
  { header: 'Kind', width: 16, cell: ({ kind }) => kind },
  { header: 'Amount', width: 12, cell: ({ amount }) => amount },
  { header: 'Balance', width: 12, cell: ({ balance }) => balance },
  { header: 'By', width: 20, cell: ({ actor }) => actor.name ?? '' },
  { header: 'Note', width: 30, cell: ({ note }) => note ?? '' },
];

/** Text that a spreadsheet would run as a formula is shown as text. */
const defuse = (cell: Cell): Cell => (typeof cell === 'string' && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);

const cellsOf = (row: StatementRow, timeZone: string) => COLUMNS.map(({ cell }) => defuse(cell(row, timeZone)));

const quoted = (cell: Cell) =>
  /[",\n\r]/.test(String(cell)) ? `"${String(cell).replaceAll('"', '""')}"` : String(cell);
const line = (cells: readonly Cell[]) => `${cells.map(quoted).join(',')}\r\n`;

type Batches = AsyncIterable<StatementRow[]>;

async function* csvLines(batches: Batches, timeZone: string): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + line(COLUMNS.map(({ header }) => header));
  for await (const rows of batches) yield rows.map((row) => line(cellsOf(row, timeZone))).join('');
}

async function writeWorkbook(stream: PassThrough, batches: Batches, timeZone: string): Promise<void> {
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({ stream });
  const sheet = workbook.addWorksheet('Statement');
  sheet.columns = COLUMNS.map(({ header, width }) => ({ header, width }));
  for await (const rows of batches) for (const row of rows) sheet.addRow(cellsOf(row, timeZone)).commit();
  sheet.commit();
  await workbook.commit();
}

function workbookStream(batches: Batches, timeZone: string): Readable {
  const stream = new PassThrough();
  writeWorkbook(stream, batches, timeZone).catch((error: unknown) => stream.destroy(error as Error));
  return stream;
}

/** The file as it is written, row by row; times are those of the enterprise's clocks. */
export const writeStatement = (format: 'CSV' | 'XLSX', batches: Batches, timeZone: string): Readable =>
  format === 'CSV' ? Readable.from(csvLines(batches, timeZone)) : workbookStream(batches, timeZone);
