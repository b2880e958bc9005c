import { defuse } from './cell-text.ts';

/** Tells Excel that the file is UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';

export interface CsvColumn<Row> {
  header: string;
  /** Numbers stay numbers; texts are protected from being run as a formula. */
  cell: (row: Row) => string | number | null;
}

function quoted(cell: string | number | null): string {
  const text = typeof cell === 'string' ? defuse(cell) : String(cell ?? '');
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const lineOf = (cells: readonly (string | number | null)[]) => `${cells.map(quoted).join(',')}\r\n`;

/** The lines of a CSV file, generated while its rows are read: a header, then one line per row. */
export async function* csvLines<Row>(
  columns: readonly CsvColumn<Row>[],
  batches: AsyncIterable<readonly Row[]>,
): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + lineOf(columns.map(({ header }) => header));
  for await (const rows of batches) yield rows.map((row) => lineOf(columns.map(({ cell }) => cell(row)))).join('');
}
