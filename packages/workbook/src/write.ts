import { PassThrough, type Readable } from 'node:stream';
import { DomainError } from '@account-center/kit';
import ExcelJS, { type Comment, type Row, type Worksheet } from 'exceljs';
import { defuse, escapeText } from './cell-text.ts';
import { LAST_ROW } from './table.ts';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A column of a sheet to write. */
export interface NewColumn {
  header: string;
  /** In characters; the spreadsheet program's default unless given. */
  width?: number;
  /** A note on the header cell. */
  note?: string;
}

export type CellValue = string | number | null;

const HEADER: ExcelJS.Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE7EEF7' } };
/** Text format: programs do not convert it to a number or a date. */
export const TEXT = '@';

const comment = (text: string): Comment => ({ texts: [{ text }] });

/**
 * The text of a cell, escaped so that it is shown unchanged and never run as a formula, also not in a CSV made of it.
 */
export const safeText = (text: string): string => escapeText(defuse(text));

/** Freezes the header row. */
export const sheetOptions: Partial<ExcelJS.AddWorksheetOptions> = { views: [{ state: 'frozen', ySplit: 1 }] };

export function writeHeader(sheet: Worksheet, columns: readonly NewColumn[]): void {
  sheet.columns = columns.map(({ width }) => ({ ...(width !== undefined && { width }) }));
  const header = sheet.getRow(1);
  for (const [index, { header: text, note }] of columns.entries()) {
    const cell = header.getCell(index + 1);
    cell.value = text;
    cell.fill = HEADER;
    cell.font = { bold: true };
    if (note !== undefined) cell.note = comment(note);
  }
}

function writeCells(row: Row, values: readonly CellValue[]): void {
  for (const [index, value] of values.entries()) {
    if (value === null || value === '') continue;
    const cell = row.getCell(index + 1);
    cell.value = typeof value === 'string' ? safeText(value) : value;
    if (typeof value === 'string') cell.numFmt = TEXT;
  }
}

/** A sheet that is being written. */
export interface SheetWriter {
  /** Name of its part in the file. */
  part: string;
  /**
   * Writes the next row, or the row with this number, which must be after it. Nulls and empty texts create no cell.
   * @throws FILE_TOO_LARGE behind the last row that spreadsheet programs read
   */
  addRow(values: readonly CellValue[], number?: number): void;
}

/** A workbook that is written row by row. Its `content` is read meanwhile, or after it is finished. */
export interface WorkbookWriter {
  content: Readable;
  addSheet(name: string, columns: readonly NewColumn[]): SheetWriter;
  /** Call it after all sheets are written. */
  finish(): Promise<void>;
}

/** What the types of exceljs leave out of its writer. */
type Untyped = { zip: { append(source: unknown, data: object): unknown }; addThemes(): unknown };

/**
 * A writer that dates every part of the file. It appends the first parts while it is constructed, so its method is
 * overridden.
 */
function datedWriter(content: PassThrough, writtenAt: Date): ExcelJS.stream.xlsx.WorkbookWriter {
  const Writer = ExcelJS.stream.xlsx.WorkbookWriter as unknown as new (options: object) => Untyped;
  class DatedWriter extends Writer {
    override addThemes(): unknown {
      const { zip } = this;
      const append = zip.append.bind(zip);
      zip.append = (source, data) => append(source, { ...data, date: writtenAt });
      return super.addThemes();
    }
  }
  const options = { stream: content, created: writtenAt, useStyles: true, useSharedStrings: false };
  return new DatedWriter(options) as unknown as ExcelJS.stream.xlsx.WorkbookWriter;
}

interface WorkbookOptions {
  /** That of spreadsheet programs, unless given. */
  lastRow?: number;
  /** The time that the file tells; now, unless given. The same rows and time make the same bytes. */
  writtenAt?: Date;
}

export function openWorkbook({ lastRow = LAST_ROW, writtenAt = new Date() }: WorkbookOptions = {}): WorkbookWriter {
  const content = new PassThrough({ highWaterMark: Number.MAX_SAFE_INTEGER });
  const workbook = datedWriter(content, writtenAt);
  const sheets: Worksheet[] = [];
  return {
    content,
    addSheet(name, columns) {
      const sheet = workbook.addWorksheet(name, sheetOptions);
      sheets.push(sheet);
      writeHeader(sheet, columns);
      sheet.getRow(1).commit();
      let next = 2;
      return {
        part: `xl/worksheets/sheet${sheets.length}.xml`,
        addRow(values, number = next) {
          if (number > lastRow) throw new DomainError('FILE_TOO_LARGE', `A sheet has at most ${lastRow} rows.`);
          const row = sheet.getRow(number);
          next = number + 1;
          writeCells(row, values);
          row.commit();
        },
      };
    },
    async finish() {
      for (const sheet of sheets) sheet.commit();
      await workbook.commit();
    },
  };
}

/** The content of a workbook that `fill` writes while the content is read. The content ends with the error of `fill`. */
export function streamWorkbook(
  { content, finish }: Pick<WorkbookWriter, 'content' | 'finish'>,
  fill: () => Promise<void>,
): Readable {
  // Without this, the reader of the content would wait for ever after an error.
  fill()
    .then(finish)
    .catch((error: unknown) => content.destroy(error as Error));
  return content;
}
