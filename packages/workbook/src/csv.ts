import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { CsvError, parse, type Options } from 'csv-parse';
import { parse as parseNow } from 'csv-parse/sync';
import { notReadable } from './file-errors.ts';
import { type Cell, cellOf, type CountNames, MAXIMUM_COLUMNS, type Table, type TableRow } from './table.ts';

const DELIMITERS = [',', ';', '\t'] as const;
/** The header is searched in this many records, within this many bytes. */
const SAMPLE_RECORDS = 20;
const SAMPLE_CHARACTERS = 64 * 2 ** 10;
const CHUNK_CHARACTERS = 64 * 2 ** 10;
const MAXIMUM_RECORD_CHARACTERS = 2 ** 20;
const ROWS_PER_BATCH = 200;
/** A line that Excel writes and reads to declare the delimiter. */
const DELIMITER_LINE = /^sep=(.)\r?\n/i;
/** Excel preserves digits of a text that is written as a formula: `="001"`. */
const KEPT_TEXT = /^="([^"]*)"$/;
/** A long number after a spreadsheet program has rounded it. */
const ROUNDED = /^[+-]?\d(?:\.\d+)?E\+\d{1,3}$/i;

const OPTIONS: Options = {
  relax_quotes: true,
  relax_column_count: true,
  skip_empty_lines: false,
  max_record_size: MAXIMUM_RECORD_CHARACTERS,
};

/** Detects UTF-16 without a byte order mark, by the zero bytes before or after plain characters. */
function utf16Of(content: Buffer): string | null {
  const first = content.indexOf(0);
  if (first === -1) return null;
  return first % 2 === 1 ? 'utf-16le' : 'utf-16be';
}

function encodingsOf(content: Buffer): string[] {
  if (content[0] === 0xff && content[1] === 0xfe) return ['utf-16le'];
  if (content[0] === 0xfe && content[1] === 0xff) return ['utf-16be'];
  const wide = utf16Of(content);
  return wide ? [wide] : ['utf-8', 'gb18030'];
}

/** Decodes a file with the first encoding for which all its bytes are valid. @throws FILE_NOT_READABLE */
function decode(content: Buffer): string {
  for (const encoding of encodingsOf(content)) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(content);
      if (!text.includes('\0')) return text;
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  }
  throw notReadable('fileEncoding');
}

function readCell(text: string): Cell | null {
  const cell = cellOf(KEPT_TEXT.exec(text.trim())?.[1] ?? text);
  return cell && !cell.problem && ROUNDED.test(cell.text) ? { ...cell, problem: 'roundedNumber' } : cell;
}

function asRow(number: number, record: readonly string[]): TableRow {
  const cells = new Map<number, Cell>();
  let isWider = false;
  for (const [index, text] of record.entries()) {
    const cell = readCell(text);
    if (cell && index >= MAXIMUM_COLUMNS) isWider = true;
    else if (cell) cells.set(index + 1, cell);
  }
  return { number, cells, isWider };
}

/** The number of known column names in the first records with this delimiter. */
function countColumns(sample: string, delimiter: string, countNames: CountNames): number {
  try {
    const records = parseNow(sample, { ...OPTIONS, delimiter, to: SAMPLE_RECORDS });
    return Math.max(0, ...records.map((record, index) => countNames(asRow(index + 1, record))));
  } catch (error) {
    if (error instanceof CsvError) return 0;
    throw error;
  }
}

function findDelimiter(text: string, countNames: CountNames): string {
  const sample = text.slice(0, SAMPLE_CHARACTERS);
  const counts = DELIMITERS.map((delimiter) => ({ delimiter, count: countColumns(sample, delimiter, countNames) }));
  return counts.toSorted((one, other) => other.count - one.count)[0]?.delimiter ?? ',';
}

function* chunksOf(text: string): Generator<string> {
  for (let start = 0; start < text.length; start += CHUNK_CHARACTERS) yield text.slice(start, start + CHUNK_CHARACTERS);
}

/** Non-empty rows, numbered as in a spreadsheet program. @throws FILE_NOT_READABLE */
async function* readRows(text: string, delimiter: string): AsyncGenerator<TableRow[]> {
  const parser = Readable.from(chunksOf(text)).pipe(parse({ ...OPTIONS, delimiter }));
  let number = 0;
  let batch: TableRow[] = [];
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      number += 1;
      const row = asRow(number, record);
      if (row.cells.size > 0) batch.push(row);
      if (batch.length < ROWS_PER_BATCH) continue;
      yield batch;
      batch = [];
    }
  } catch (error) {
    throw error instanceof CsvError ? notReadable('fileNoCsv') : error;
  }
  yield batch;
}

/**
 * Opens a CSV file in UTF-8, UTF-16 or GB18030. The delimiter is the comma, semicolon or tab with the most known column
 * names.
 */
export async function openCsv(path: string, countNames: CountNames): Promise<{ tables: Table[]; close(): void }> {
  const whole = decode(await readFile(path));
  const named = DELIMITER_LINE.exec(whole);
  const text = named ? whole.slice(named[0].length) : whole;
  const delimiter = named?.[1] ?? findDelimiter(text, countNames);
  return { tables: [{ name: null, part: null, rows: () => readRows(text, delimiter) }], close: () => undefined };
}
