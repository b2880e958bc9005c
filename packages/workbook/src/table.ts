import { normalizeText } from '@account-center/kit';
import { fuse } from './cell-text.ts';
import { MAXIMUM_TEXT } from './run-text.ts';

/** What keeps a cell from being taken as the text that it shows. */
export type CellProblemKey =
  | 'isDate'
  | 'isFormula'
  | 'isError'
  | 'longNumber'
  | 'roundedNumber'
  | 'longText'
  | 'controlCharacters';

export interface Cell {
  /** What the cell shows, normalised. */
  text: string;
  problem?: CellProblemKey;
}

/** A row with its cells that are not empty, by column from 1. */
export interface TableRow {
  /** As a spreadsheet program shows it, from 1. */
  number: number;
  cells: ReadonlyMap<number, Cell>;
  /** True when cells beyond the columns that are read are not empty. */
  isWider: boolean;
}

/** A sheet, or what stands in for one. Rows are read in batches, again from the beginning each time. */
export interface Table {
  /** Null when there is only one, without a name. */
  name: string | null;
  /** The part of the workbook that it is; null in a file of another kind. */
  part: string | null;
  rows(): AsyncIterable<TableRow[]>;
}

/** How many cells of a row are names of columns that its reader knows. */
export type CountNames = (row: TableRow) => number;

/** Columns that are looked at. */
export const MAXIMUM_COLUMNS = 256;

/** Line breaks and tabs are kept: they part lists. Anything else of the kind cannot be kept or shown. */
const UNFIT = /[[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]--[\t\n]]/gv;

/** A cell with the text that a program kept; null when it shows nothing. */
export function cellOf(kept: string, problem?: CellProblemKey): Cell | null {
  const text = fuse(normalizeText(kept.replaceAll(/\r\n?|[\u2028\u2029]/g, '\n')));
  if (problem) return { text: text.replaceAll(UNFIT, '\ufffd'), problem };
  if (text === '') return null;
  if (text.length > MAXIMUM_TEXT) return { text: text.slice(0, MAXIMUM_TEXT), problem: 'longText' };
  const shown = text.replaceAll(UNFIT, '\ufffd');
  return shown === text ? { text } : { text: shown, problem: 'controlCharacters' };
}
