import { DomainError } from '@account-center/kit';
import ExcelJS, { type Row } from 'exceljs';
import { cellText } from './cell-text.ts';
import { type ColumnKey, columnKeys, columns } from './columns.ts';

/** The largest plan has so many seats. */
export const MAXIMUM_ROWS = 30_000;
const MAXIMUM_COLUMNS = 100;
const MAXIMUM_TEXT = 2_000;
/** Columns without which a row says nothing. */
const NEEDED: readonly ColumnKey[] = ['name', 'departments', 'phone', 'roles'];

/** One row of an uploaded workbook. */
export interface SheetRow {
  /** Number of the row in the sheet, as a spreadsheet program shows it. */
  number: number;
  /** Texts of the cells that are not empty. */
  cells: Partial<Record<ColumnKey, string>>;
  /** Cells that cannot be read as text, and why. */
  unreadable: { column: ColumnKey; reason: string }[];
}

/** Where each known column stands in the sheet, from 1. */
export type ColumnPlaces = ReadonlyMap<ColumnKey, number>;

const unreadable = () =>
  new DomainError(
    'FILE_NOT_READABLE',
    'The file cannot be read as an .xlsx workbook. Save it as .xlsx and upload it again.',
  );
const columnsMissing = (headers: readonly string[]) =>
  new DomainError(
    'IMPORT_COLUMNS_MISSING',
    `The first row lacks the columns ${headers.join(', ')}. Use the template.`,
    { columns: headers },
  );
const tooManyRows = () =>
  new DomainError('LIMIT_REACHED', `A file has at most ${MAXIMUM_ROWS} members. Split it.`, {
    limit: 'importRows',
    value: MAXIMUM_ROWS,
  });

function findColumns(header: Row): ColumnPlaces {
  const byHeader = new Map(columnKeys.map((key) => [columns[key].header, key]));
  const places = new Map<ColumnKey, number>();
  for (let index = 1; index <= Math.min(header.cellCount, MAXIMUM_COLUMNS); index += 1) {
    const read = cellText(header.getCell(index).value);
    const key = 'text' in read ? byHeader.get(read.text) : undefined;
    if (key && !places.has(key)) places.set(key, index);
  }
  return places;
}

function readRow(row: Row, places: ColumnPlaces): SheetRow | null {
  const read: SheetRow = { number: row.number, cells: {}, unreadable: [] };
  for (const [column, index] of places) {
    const cell = cellText(row.getCell(index).value);
    if ('problem' in cell) read.unreadable.push({ column, reason: cell.problem });
    else if (cell.text.length > MAXIMUM_TEXT)
      read.unreadable.push({ column, reason: `文本超过 ${MAXIMUM_TEXT} 个字符。` });
    else if (cell.text !== '') read.cells[column] = cell.text;
  }
  return Object.keys(read.cells).length + read.unreadable.length > 0 ? read : null;
}

async function* readSheet(sheet: AsyncIterable<Row>): AsyncGenerator<SheetRow> {
  let places: ColumnPlaces | null = null;
  let count = 0;
  for await (const row of sheet) {
    if (!places) {
      places = findColumns(row);
      // A sheet without a name column is not the list: the template's own choices, a cover page.
      if (!places.has('name')) return;
      const missing = NEEDED.filter((key) => !places?.has(key));
      if (missing.length > 0) throw columnsMissing(missing.map((key) => columns[key].header));
      continue;
    }
    const read = readRow(row, places);
    if (!read) continue;
    count += 1;
    if (count > MAXIMUM_ROWS) throw tooManyRows();
    yield read;
  }
}

/**
 * Rows of the first sheet that has the list's columns, one after the other, so that memory does not grow with the file.
 * Empty rows are passed over. @throws FILE_NOT_READABLE, IMPORT_COLUMNS_MISSING, LIMIT_REACHED (importRows)
 */
export async function* readWorkbook(path: string): AsyncGenerator<SheetRow> {
  const reader = new ExcelJS.stream.xlsx.WorkbookReader(path, {
    worksheets: 'emit',
    sharedStrings: 'cache',
    hyperlinks: 'ignore',
    styles: 'ignore',
    entries: 'ignore',
  });
  let rows = 0;
  try {
    for await (const sheet of reader) {
      for await (const row of readSheet(sheet)) {
        rows += 1;
        yield row;
      }
      if (rows > 0) return;
    }
  } catch (error) {
    if (error instanceof DomainError) throw error;
    throw unreadable();
  }
  throw columnsMissing(NEEDED.map((key) => columns[key].header));
}
