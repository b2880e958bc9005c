import type { Container } from './container.ts';
import { notReadable } from './file-errors.ts';
import { type NumberFormat, numberText } from './number-text.ts';
import { RunText } from './run-text.ts';
import { type Cell, cellOf, type CellProblemKey, LAST_ROW, MAXIMUM_COLUMNS, type TableRow } from './table.ts';
import { type Element, parseXml, type XmlHandler } from './xml.ts';

const LAST_COLUMN = 16_384;
const GENERAL: NumberFormat = { kind: 'CODE', code: 'General' };

/** Shared data that cells refer to. */
export interface Shared {
  strings: readonly string[];
  formats: readonly NumberFormat[];
}

/** The column number of a reference such as `AB12`. */
export function columnOf(reference: string): number {
  const letters = /^\$?([A-Z]{1,3})\$?\d{1,7}$/i.exec(reference)?.[1]?.toUpperCase();
  if (!letters) throw notReadable();
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  if (column > LAST_COLUMN) throw notReadable();
  return column;
}

/** The cell that is being read. */
interface OpenCell {
  column: number;
  type: string;
  style: number;
  isFormula: boolean;
}

/** Reads `<sheetData>`. Rows and cells have a position, or follow the previous one (ECMA-376 CT_Row, CT_Cell). */
class SheetHandler implements XmlHandler {
  /** Complete rows that were not taken yet. */
  readonly rows: TableRow[] = [];
  readonly #shared: Shared;
  readonly #text = new RunText();
  #isData = false;
  #isValue = false;
  #row = 0;
  #column = 0;
  #cells = new Map<number, Cell>();
  #isWider = false;
  #cell: OpenCell | null = null;

  constructor(shared: Shared) {
    this.#shared = shared;
  }

  open(element: Element): void {
    const { name } = element;
    if (name === 'sheetData') this.#isData = true;
    if (!this.#isData) return;
    if (name === 'row') this.#openRow(element.attribute('r'));
    else if (name === 'c') this.#openCell(element);
    else if (!this.#cell) return;
    else if (name === 'f') this.#cell.isFormula = true;
    else if (name === 'v') this.#isValue = true;
    else this.#text.open(element);
  }

  close(_: string, name: string | null): void {
    if (name === 'sheetData') this.#isData = false;
    if (!this.#isData) return;
    if (name === 'c') this.#closeCell();
    else if (name === 'row') this.#closeRow();
    else if (name === 'v') this.#isValue = false;
    else this.#text.close(name);
  }

  text(text: string): void {
    if (!this.#cell) return;
    if (this.#isValue) this.#text.append(text);
    else this.#text.add(text);
  }

  #openRow(reference: string | undefined): void {
    const row = reference === undefined ? this.#row + 1 : Number(reference);
    if (!Number.isInteger(row) || row <= this.#row || row > LAST_ROW) throw notReadable();
    this.#row = row;
    this.#column = 0;
    this.#cells = new Map();
    this.#isWider = false;
  }

  #openCell({ attribute }: Element): void {
    const reference = attribute('r');
    this.#column = reference === undefined ? this.#column + 1 : columnOf(reference);
    const [type, style] = [attribute('t') ?? 'n', Number(attribute('s') ?? 0)];
    this.#cell = { column: this.#column, type, style, isFormula: false };
  }

  #closeCell(): void {
    const { column = 0 } = this.#cell ?? {};
    const cell = this.#cell && this.#read(this.#cell, this.#text.take());
    this.#cell = null;
    if (!cell) return;
    if (this.#cells.has(column)) throw notReadable();
    if (column > MAXIMUM_COLUMNS) this.#isWider = true;
    else this.#cells.set(column, cell);
  }

  #closeRow(): void {
    if (this.#cells.size > 0 || this.#isWider)
      this.rows.push({ number: this.#row, cells: this.#cells, isWider: this.#isWider });
  }

  #read({ type, style, isFormula }: OpenCell, kept: string): Cell | null {
    const { text, problem } = this.#decode(type, style, kept);
    return cellOf(text, problem ?? (isFormula ? 'isFormula' : undefined));
  }

  /** The text of a value by its type (ECMA-376 ST_CellType). */
  #decode(type: string, style: number, kept: string): { text: string; problem?: CellProblemKey } {
    if (type === 'inlineStr' || type === 'str' || kept === '') return { text: kept };
    if (type === 's') return { text: this.#sharedString(kept) };
    if (type === 'b') return { text: kept.trim() === '1' || kept.trim() === 'true' ? 'TRUE' : 'FALSE' };
    if (type === 'd') return { text: kept, problem: 'isDate' };
    if (type === 'e') return { text: kept, problem: 'isError' };
    const read = numberText(kept, this.#shared.formats[style] ?? GENERAL);
    return 'text' in read ? read : { text: kept, problem: read.problem };
  }

  #sharedString(kept: string): string {
    const text = this.#shared.strings[/^\s*\d{1,9}\s*$/.test(kept) ? Number(kept) : -1];
    if (text === undefined) throw notReadable();
    return text;
  }
}

/** The non-empty rows of a sheet, in batches. @throws FILE_NOT_READABLE */
export async function* readSheet(container: Container, part: string, shared: Shared): AsyncGenerator<TableRow[]> {
  const handler = new SheetHandler(shared);
  for await (const _piece of parseXml(container.read(part), handler)) {
    if (handler.rows.length > 0) yield handler.rows.splice(0);
  }
  yield handler.rows;
}
