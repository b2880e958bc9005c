import { Readable } from 'node:stream';
import { defuse, openWorkbook } from '@account-center/workbook';
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

const cellsOf = (row: StatementRow, timeZone: string) => COLUMNS.map(({ cell }) => cell(row, timeZone));

function quoted(cell: Cell): string {
  const text = typeof cell === 'string' ? defuse(cell) : String(cell);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
const line = (cells: readonly Cell[]) => `${cells.map(quoted).join(',')}\r\n`;

type Batches = AsyncIterable<StatementRow[]>;

async function* csvLines(batches: Batches, timeZone: string): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + line(COLUMNS.map(({ header }) => header));
  for await (const rows of batches) yield rows.map((row) => line(cellsOf(row, timeZone))).join('');
}

function workbookStream(batches: Batches, timeZone: string): Readable {
  const workbook = openWorkbook();
  const sheet = workbook.addSheet('Statement', COLUMNS);
  const fill = async () => {
    for await (const rows of batches) for (const row of rows) sheet.addRow(cellsOf(row, timeZone));
    await workbook.finish();
  };
  // Whoever stores the content would wait for its end.
  fill().catch((error: unknown) => workbook.content.destroy(error as Error));
  return workbook.content;
}

/** The file as it is written, row by row; times are those of the enterprise's clocks. */
export const writeStatement = (format: 'CSV' | 'XLSX', batches: Batches, timeZone: string): Readable =>
  format === 'CSV' ? Readable.from(csvLines(batches, timeZone)) : workbookStream(batches, timeZone);
