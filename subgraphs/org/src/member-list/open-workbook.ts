import { PassThrough, type Readable } from 'node:stream';
import { defuse, escapeText, markColours } from '@account-center/workbook';
import ExcelJS, { type Comment, type Row, type stream, type Worksheet } from 'exceljs';
import { columnKeys, columns, type RowTexts, SHEET_NAME } from './columns.rules.ts';
import { type CellProblem, marksOf } from './problem.rules.ts';
import type { Language } from './texts.rules.ts';

const HEADER: ExcelJS.Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE7EEF7' } };

const comment = (text: string): Comment => ({ texts: [{ text }] });

export function writeHeader(sheet: Worksheet, language: Language): void {
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

export function openWorkbook(language: Language): WorkbookWriter {
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
