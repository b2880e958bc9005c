import { PassThrough, type Readable } from 'node:stream';
import ExcelJS, { type Comment, type Row, type stream, type Worksheet } from 'exceljs';
import { defuse, escapeText, markColours, type MarkKind } from '@account-center/workbook';
import { CHOICES_NAME, type ColumnKey, columnKeys, columns, genderWords, NO, SHEET_NAME, YES } from './columns.ts';
import type { Language } from './texts.ts';

const HEADER: ExcelJS.Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE7EEF7' } };

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const CSV = 'text/csv';

/** Texts of one row, by column. */
export type RowTexts = Partial<Record<ColumnKey, string>>;

/** What is wrong with a cell: a wrong one turns red, a missing one orange. */
export interface CellProblem {
  column: ColumnKey;
  kind: MarkKind;
  reason: string;
  /** Of the rule that a mutation refuses the same by; absent where there is none. */
  code?: string;
}

const comment = (text: string): Comment => ({ texts: [{ text }] });

function writeHeader(sheet: Worksheet, language: Language): void {
  sheet.columns = columnKeys.map((key) => ({ key, width: columns[key].width }));
  const header = sheet.getRow(1);
  for (const [index, key] of columnKeys.entries()) {
    const cell = header.getCell(index + 1);
    cell.value = columns[key].header[language];
    cell.note = comment(columns[key].rule[language]);
    cell.fill = HEADER;
    cell.font = { bold: true };
  }
}

/** Every cell is text, so that no program turns a number into something else. */
function writeCells(row: Row, texts: RowTexts): void {
  for (const [index, key] of columnKeys.entries()) {
    const text = texts[key];
    if (!text) continue;
    const cell = row.getCell(index + 1);
    cell.value = escapeText(defuse(text));
    cell.numFmt = '@';
  }
}

/** How a cell is marked, with all that is wrong with it. */
export interface CellMark {
  column: ColumnKey;
  kind: MarkKind;
  text: string;
}

export const marksOf = (problems: readonly CellProblem[]): CellMark[] =>
  [...Map.groupBy(problems, ({ column }) => column)].map(([column, found]) => ({
    column,
    kind: found.some(({ kind }) => kind === 'WRONG') ? 'WRONG' : 'MISSING',
    text: found.map(({ reason }) => reason).join('\n'),
  }));

function markProblems(row: Row, problems: readonly CellProblem[]): void {
  for (const { column, kind, text } of marksOf(problems)) {
    const cell = row.getCell(columnKeys.indexOf(column) + 1);
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: markColours[kind] } };
    cell.note = comment(text);
  }
}

/** A member workbook that is written row by row; its content is read from `content` meanwhile. */
export interface WorkbookWriter {
  content: Readable;
  /** Writes the next row, or the row with this number behind it. */
  addRow(texts: RowTexts, options?: { number?: number; problems?: readonly CellProblem[] }): void;
  finish(): Promise<void>;
}

export function createWorkbookWriter(language: Language): WorkbookWriter {
  const content = new PassThrough({ highWaterMark: Number.MAX_SAFE_INTEGER });
  const options: Partial<stream.xlsx.WorkbookStreamWriterOptions> = {
    stream: content,
    useStyles: true,
    useSharedStrings: false,
  };
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter(options);
  const sheet = workbook.addWorksheet(SHEET_NAME[language], { views: [{ state: 'frozen', ySplit: 1 }] });
  writeHeader(sheet, language);
  sheet.getRow(1).commit();
  let next = 2;
  return {
    content,
    addRow(texts, { number = next, problems = [] } = {}) {
      const row = sheet.getRow(number);
      next = number + 1;
      writeCells(row, texts);
      markProblems(row, problems);
      row.commit();
    },
    async finish() {
      sheet.commit();
      await workbook.commit();
    },
  };
}

/** Rows that the template's drop-downs reach. */
const TEMPLATE_ROWS = 1_000;

/** Drop-downs look into a sheet of their own: a list in the cell itself would end at 255 characters. */
function addChoices(
  sheet: Worksheet,
  choices: Worksheet,
  column: ColumnKey,
  place: number,
  values: readonly string[],
): void {
  if (values.length === 0) return;
  for (const [index, value] of values.entries()) choices.getCell(index + 1, place).value = escapeText(defuse(value));
  const letter = choices.getColumn(place).letter;
  const formulae = [`'${choices.name}'!$${letter}$1:$${letter}$${values.length}`];
  const target = columnKeys.indexOf(column) + 1;
  for (let row = 2; row <= TEMPLATE_ROWS; row += 1) {
    // Several values in one cell are allowed, so that a value beside the list only asks back.
    sheet.getCell(row, target).dataValidation = {
      type: 'list',
      allowBlank: true,
      formulae,
      showErrorMessage: true,
      errorStyle: 'warning',
    };
  }
}

/** The empty workbook with its rules as comments and drop-downs for roles and departments (ORG-30). */
export async function writeTemplate(
  language: Language,
  choices: { roles: readonly string[]; departments: readonly string[] },
): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet(SHEET_NAME[language], { views: [{ state: 'frozen', ySplit: 1 }] });
  writeHeader(sheet, language);
  for (const [index] of columnKeys.entries()) sheet.getColumn(index + 1).numFmt = '@';
  const hidden = workbook.addWorksheet(CHOICES_NAME[language], { state: 'hidden' });
  addChoices(sheet, hidden, 'roles', 1, choices.roles);
  addChoices(sheet, hidden, 'departments', 2, choices.departments);
  addChoices(sheet, hidden, 'scope', 2, choices.departments);
  addChoices(sheet, hidden, 'gender', 3, [genderWords.MALE[language], genderWords.FEMALE[language]]);
  addChoices(sheet, hidden, 'leader', 4, [YES[language], NO[language]]);
  addChoices(sheet, hidden, 'hidden', 4, [YES[language], NO[language]]);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
