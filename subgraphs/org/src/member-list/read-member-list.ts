import type { Language } from '@account-center/kit';
import {
  type CellProblemKey,
  Deadline,
  MAXIMUM_COLUMNS,
  openTables,
  type Table,
  type TableRow,
} from '@account-center/workbook';
import { type ColumnKey, columns } from './columns.rules.ts';
import { type Header, readHeader } from './header.rules.ts';
import { columnsMissing, columnsRepeated, listTooLarge, noMembers } from './member-list.errors.ts';

/** Seats of the largest plan. */
export const MAXIMUM_ROWS = 30_000;
/** The header is searched in this many rows: titles and remarks may come before it. */
const HEADER_WITHIN = 20;
const READING_MILLISECONDS = 120_000;
/** Columns that a row needs to be meaningful. */
const NEEDED: readonly ColumnKey[] = ['name', 'departments', 'phone', 'roles'];

/** One row of an uploaded workbook. */
export interface SheetRow {
  /** Number of the row in the sheet, as a spreadsheet program shows it. */
  number: number;
  /** Texts of the cells that are not empty. */
  cells: Partial<Record<ColumnKey, string>>;
  /** Cells with unusable text, and why. */
  unreadable: { column: ColumnKey; problem: CellProblemKey }[];
}

/** Position of a list in a workbook. */
export interface ListPlace {
  /** The part of the file that contains its sheet. */
  part: string;
  /** Numbers of its columns, from 1. */
  columns: ReadonlyMap<ColumnKey, number>;
}

/** A list of members in an uploaded file. */
export interface MemberList {
  language: Language;
  /** Headers of unknown columns, which are ignored. */
  ignoredColumns: string[];
  /** Names of further sheets with lists. Only one list is imported: the one on the first sheet that has one. */
  ignoredSheets: string[];
  /** Its position in the workbook; null for a file of another kind. */
  place: ListPlace | null;
  /** The members one by one; empty rows are skipped. @throws FILE_NOT_READABLE, LIMIT_REACHED */
  rows(): AsyncIterable<SheetRow>;
}

/** A table that looks like a list of members. */
interface Candidate {
  table: Table;
  header: Header;
  missing: ColumnKey[];
  hasMembers: boolean;
}

const isMember = ({ number, cells }: TableRow, { row, places }: Header) =>
  number > row && [...places.values()].some((place) => cells.has(place));

const hasMember = (rows: readonly TableRow[], header: Header) => rows.some((row) => isMember(row, header));

/** Among the first rows, the one with the most column names. */
function findHeader(rows: readonly TableRow[]): Header | null {
  let best: Header | null = null;
  for (const row of rows) {
    const header = readHeader(row);
    if (header && header.places.size > (best?.places.size ?? 0)) best = header;
  }
  return best;
}

/** Looks for the header in the first rows of a table, and for one member below it. */
async function probe(table: Table, deadline: Deadline): Promise<Candidate | null> {
  const first: TableRow[] = [];
  let header: Header | null = null;
  for await (const batch of deadline.over(table.rows())) {
    first.push(...batch.slice(0, HEADER_WITHIN - first.length));
    if (first.length < HEADER_WITHIN) continue;
    header ??= findHeader(first);
    // No header in the first rows: the table is not a list of members.
    if (!header) return null;
    if (hasMember(first, header) || hasMember(batch, header)) return candidate(table, header, true);
  }
  header ??= findHeader(first);
  return header && candidate(table, header, hasMember(first, header));
}

const candidate = (table: Table, header: Header, hasMembers: boolean): Candidate => ({
  table,
  header,
  missing: NEEDED.filter((key) => !header.places.has(key)),
  hasMembers,
});

/**
 * The first table that is a list with members, and the names of further ones.
 * @throws IMPORT_COLUMNS_MISSING, IMPORT_EMPTY, IMPORT_COLUMNS_REPEATED, LIMIT_REACHED
 */
function chooseList(candidates: readonly Candidate[]): { list: Candidate; others: string[] } {
  const lists = candidates.filter(({ missing }) => missing.length === 0);
  const [best] = candidates.toSorted((one, other) => other.header.places.size - one.header.places.size);
  if (lists.length === 0) throw listMissing(best);
  const [list, ...more] = lists.filter(({ hasMembers }) => hasMembers);
  if (!list) throw noMembers(lists[0]?.header.language ?? 'zh');
  const { language, repeated, isWider } = list.header;
  if (repeated.length > 0) throw columnsRepeated(language, repeated);
  if (isWider) throw listTooLarge('importColumns', MAXIMUM_COLUMNS, language);
  return { list, others: more.map(({ table }) => table.name ?? '') };
}

function listMissing(best: Candidate | undefined) {
  const language = best?.header.language ?? 'zh';
  const missing = best?.missing ?? NEEDED;
  return columnsMissing(
    language,
    missing.map((key) => columns[key].header[language]),
    best?.table.name ?? null,
  );
}

function asSheetRow({ number, cells }: TableRow, { places }: Header): SheetRow {
  const read: SheetRow = { number, cells: {}, unreadable: [] };
  for (const [column, place] of places) {
    const cell = cells.get(place);
    if (!cell) continue;
    if (cell.text !== '') read.cells[column] = cell.text;
    if (cell.problem) read.unreadable.push({ column, problem: cell.problem });
  }
  return read;
}

async function* readMembers({ table, header }: Candidate, deadline: Deadline): AsyncGenerator<SheetRow> {
  let count = 0;
  for await (const batch of deadline.over(table.rows())) {
    for (const row of batch) {
      if (!isMember(row, header)) continue;
      count += 1;
      if (count > MAXIMUM_ROWS) throw listTooLarge('importRows', MAXIMUM_ROWS, header.language);
      yield asSheetRow(row, header);
    }
  }
}

/**
 * Finds the list of members in a file (.xlsx or CSV) and streams it to `take` row by row, so that memory does not grow
 * with the file.
 * @throws FILE_NOT_READABLE, IMPORT_COLUMNS_MISSING, IMPORT_COLUMNS_REPEATED, IMPORT_EMPTY, LIMIT_REACHED
 */
export async function readMemberList<T>(
  file: { path: string; name: string },
  take: (list: MemberList) => Promise<T>,
): Promise<T> {
  const deadline = new Deadline(READING_MILLISECONDS);
  const { tables, close } = await openTables(file, deadline, (row) => readHeader(row)?.places.size ?? 0);
  try {
    const candidates: Candidate[] = [];
    for (const table of tables) {
      const found = await probe(table, deadline);
      if (found) candidates.push(found);
    }
    const { list, others } = chooseList(candidates);
    const { language, unknown } = list.header;
    return await take({
      language,
      ignoredColumns: unknown,
      ignoredSheets: others,
      place: list.table.part === null ? null : { part: list.table.part, columns: list.header.places },
      rows: () => readMembers(list, deadline),
    });
  } finally {
    close();
  }
}
