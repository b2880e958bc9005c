import { PassThrough, type Readable } from 'node:stream';
import ExcelJS, { type Comment, type Row, type stream, type Worksheet } from 'exceljs';
import { defuse, escapeText } from './cell-text.ts';
import { type ColumnKey, columnKeys, columns, genderWords, NO, SHEET_NAME, YES } from './columns.ts';
import type { Language } from './texts.ts';

const WRONG: ExcelJS.Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFF0000' } };
const MISSING: ExcelJS.Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFA500' } };
const HEADER: ExcelJS.Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE7EEF7' } };

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const CSV = 'text/csv';

/** Texts of one row, by column. */
export type RowTexts = Partial<Record<ColumnKey, string>>;

/** What is wrong with a cell: a wrong one turns red, a missing one orange. */
export interface CellProblem {
  column: ColumnKey;
  kind: 'WRONG' | 'MISSING';
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

function markProblems(row: Row, problems: readonly CellProblem[]): void {
  for (const [column, found] of Map.groupBy(problems, (problem) => problem.column)) {
    const cell = row.getCell(columnKeys.indexOf(column) + 1);
    cell.fill = found.some(({ kind }) => kind === 'WRONG') ? WRONG : MISSING;
    cell.note = comment(found.map(({ reason }) => reason).join('\n'));
  }
}

/** A member workbook that is written row by row; its content is read from `content` meanwhile. */
export interface WorkbookWriter {
  content: Readable;
  /** Writes the next row, or the row with this number behind it. */
  addRow(texts: RowTexts, options?: { number?: number; problems?: readonly CellProblem[] }): void;
  finish(): Promise<void>;
}

export function createWorkbookWriter(language: Language = 'zh'): WorkbookWriter {
  const content = new PassThrough({ highWaterMark: Number.MAX_SAFE_INTEGER });
  const options: Partial<stream.xlsx.WorkbookStreamWriterOptions> = {
    stream: content,
    useStyles: true,
    useSharedStrings: false,
  };
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter(options);
  const sheet = workbook.addWorksheet(SHEET_NAME, { views: [{ state: 'frozen', ySplit: 1 }] });
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
const CHOICES = '选项';

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
  const formulae = [`'${CHOICES}'!$${letter}$1:$${letter}$${values.length}`];
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
export async function writeTemplate(choices: {
  roles: readonly string[];
  departments: readonly string[];
}): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet(SHEET_NAME, { views: [{ state: 'frozen', ySplit: 1 }] });
  writeHeader(sheet, 'zh');
  for (const [index] of columnKeys.entries()) sheet.getColumn(index + 1).numFmt = '@';
  const hidden = workbook.addWorksheet(CHOICES, { state: 'hidden' });
  addChoices(sheet, hidden, 'roles', 1, choices.roles);
  addChoices(sheet, hidden, 'departments', 2, choices.departments);
  addChoices(sheet, hidden, 'scope', 2, choices.departments);
  addChoices(sheet, hidden, 'gender', 3, [genderWords.MALE.zh, genderWords.FEMALE.zh]);
  addChoices(sheet, hidden, 'leader', 4, [YES.zh, NO.zh]);
  addChoices(sheet, hidden, 'hidden', 4, [YES.zh, NO.zh]);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
