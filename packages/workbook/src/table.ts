import { normalizeText } from '@account-center/kit';
import { fuse } from './cell-text.ts';
import { MAXIMUM_TEXT } from './run-text.ts';

/** Why a cell cannot be read as the text that it shows. */
export type CellProblemKey =
  | 'isDate'
  | 'isFormula'
  | 'isError'
  | 'longNumber'
  | 'roundedNumber'
  | 'longText'
  | 'controlCharacters';

export interface Cell {
  /** The displayed text, normalized. */
  text: string;
  problem?: CellProblemKey;
}

/** A row with its non-empty cells, by column from 1. */
export interface TableRow {
  /** As a spreadsheet program shows it, from 1. */
  number: number;
  cells: ReadonlyMap<number, Cell>;
  /** True when there are non-empty cells beyond the columns that are read. */
  isWider: boolean;
}

/** A sheet, or a CSV file. Rows are read in batches, each time from the beginning. */
export interface Table {
  /** Null for a single table without a name. */
  name: string | null;
  /** Name of its part in the workbook; null in other files. */
  part: string | null;
  rows(): AsyncIterable<TableRow[]>;
}

/** Number of cells of a row that are column names known to the caller. */
export type CountNames = (row: TableRow) => number;

/** Maximum row number of a spreadsheet program. */
export const LAST_ROW = 1_048_576;

/** Maximum number of columns that are read. */
export const MAXIMUM_COLUMNS = 256;

/** Line breaks and tabs are kept, because they separate lists. Other control characters cannot be stored or shown. */
const UNFIT = /[[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]--[\t\n]]/gv;

/** A cell with its stored text; null when it shows nothing. */
export function cellOf(kept: string, problem?: CellProblemKey): Cell | null {
  const text = fuse(normalizeText(kept.replaceAll(/\r\n?|[\u2028\u2029]/g, '\n')));
  if (problem) return { text: text.replaceAll(UNFIT, '\ufffd'), problem };
  if (text === '') return null;
  if (text.length > MAXIMUM_TEXT) return { text: text.slice(0, MAXIMUM_TEXT), problem: 'longText' };
  const shown = text.replaceAll(UNFIT, '\ufffd');
  return shown === text ? { text } : { text: shown, problem: 'controlCharacters' };
}
