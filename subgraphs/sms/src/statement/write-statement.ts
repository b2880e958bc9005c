import { Readable } from 'node:stream';
import { type CsvColumn, csvLines, openWorkbook, streamWorkbook } from '@account-center/workbook';
import type { StatementRow } from '../ledger/index.ts';
import { localTime } from '../zone/index.ts';

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

type Batches = AsyncIterable<StatementRow[]>;

const csvColumns = (timeZone: string): CsvColumn<StatementRow>[] =>
  COLUMNS.map(({ header, cell }) => ({ header, cell: (row) => cell(row, timeZone) }));

function workbookStream(batches: Batches, timeZone: string): Readable {
  const workbook = openWorkbook();
  const sheet = workbook.addSheet('Statement', COLUMNS);
  return streamWorkbook(workbook, async () => {
    for await (const rows of batches) for (const row of rows) sheet.addRow(cellsOf(row, timeZone));
  });
}

/** The file, written row by row; times are in the enterprise's time zone. */
export const writeStatement = (format: 'CSV' | 'XLSX', batches: Batches, timeZone: string): Readable =>
  format === 'CSV' ? Readable.from(csvLines(csvColumns(timeZone), batches)) : workbookStream(batches, timeZone);
