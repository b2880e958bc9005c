import { columnOf } from './sheet.ts';
import type { Look } from './mark-styles.ts';
import { attributeOf, isEnd, isStart, isTag, nameOf, prefixOf, withAttribute } from './xml-edit.ts';

/** What follows the drawing of notes in a sheet (ECMA-376 CT_Worksheet). */
const BEHIND_DRAWING = new Set([
  'legacyDrawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
]);

/** Looks of cells by row and column, both from 1. */
export type Looks = ReadonlyMap<number, ReadonlyMap<number, Look>>;

interface SheetMarks {
  looks: Looks;
  /** The number of the style that looks like another one with a look. */
  styleOf(base: number, look: Look): number;
  /** Id of the relationship to the drawing of the notes; null when the sheet names one already. */
  drawing: string | null;
  /** Vocabulary of relationships. */
  relationships: string;
}

const letters = (column: number): string =>
  (column > 26 ? letters(Math.floor((column - 1) / 26)) : '') + String.fromCharCode(65 + ((column - 1) % 26));

/** The reference of a cell: `B5`. */
export const referenceOf = (row: number, column: number): string => `${letters(column)}${row}`;

/** Gives cells of a sheet other looks, token by token, and adds those that are empty. */
class SheetMarker {
  readonly #marks: SheetMarks;
  readonly #columnStyles: { from: number; to: number; style: number }[] = [];
  #prefix = '';
  #depth = 0;
  #section = '';
  #row = 0;
  #column = 0;
  /** Looks in this row that are still to come. */
  #open = new Map<number, Look>();
  #isDrawn: boolean;

  constructor(marks: SheetMarks) {
    this.#marks = marks;
    this.#isDrawn = marks.drawing === null;
  }

  take(token: string): string {
    if (!isTag(token)) return token;
    const name = nameOf(token);
    if (this.#depth === 0) this.#prefix = prefixOf(name);
    const local = name.startsWith(this.#prefix) ? name.slice(this.#prefix.length) : '';
    if (!isStart(token)) return this.#close(local) + token;
    const opened = this.#start(local, token);
    if (!isEnd(token)) this.#depth += 1;
    return opened;
  }

  #start(local: string, token: string): string {
    if (this.#depth === 1) this.#section = local;
    if (this.#depth === 1 && BEHIND_DRAWING.has(local)) return this.#draw() + token;
    if (this.#section === 'cols' && local === 'col') this.#noteColumn(token);
    if (this.#section !== 'sheetData') return token;
    if (this.#depth === 2 && local === 'row') return this.#startRow(token);
    if (this.#depth === 3 && local === 'c') return this.#startCell(token);
    return token;
  }

  #close(local: string): string {
    this.#depth -= 1;
    if (this.#depth === 0) return this.#draw();
    return this.#section === 'sheetData' && this.#depth === 2 && local === 'row' ? this.#emptyBefore(Infinity) : '';
  }

  #noteColumn(token: string): void {
    const [from, to, style] = ['min', 'max', 'style'].map((name) => Number(attributeOf(token, name) ?? 0));
    this.#columnStyles.push({ from: from ?? 0, to: to ?? 0, style: style ?? 0 });
  }

  #startRow(token: string): string {
    const reference = attributeOf(token, 'r');
    this.#row = reference === undefined ? this.#row + 1 : Number(reference);
    this.#column = 0;
    this.#open = new Map(this.#marks.looks.get(this.#row));
    // It tells where the row's cells end, which may be further right now.
    return this.#open.size > 0 ? withAttribute(token, 'spans', null) : token;
  }

  #startCell(token: string): string {
    const reference = attributeOf(token, 'r');
    this.#column = reference === undefined ? this.#column + 1 : columnOf(reference);
    if (this.#open.size === 0) return token;
    const before = this.#emptyBefore(this.#column);
    const look = this.#open.get(this.#column);
    if (look === undefined) return before + token;
    this.#open.delete(this.#column);
    const style = this.#marks.styleOf(Number(attributeOf(token, 's') ?? 0), look);
    return before + withAttribute(token, 's', `${style}`);
  }

  /** Cells that are not there, and are marked as missing. */
  #emptyBefore(column: number): string {
    const missing = [...this.#open].filter(([at]) => at < column).toSorted(([one], [other]) => one - other);
    for (const [at] of missing) this.#open.delete(at);
    return missing
      .filter(([, look]) => look !== 'PLAIN')
      .map(([at, look]) => {
        const base = this.#columnStyles.find(({ from, to }) => from <= at && at <= to)?.style ?? 0;
        return `<${this.#prefix}c r="${referenceOf(this.#row, at)}" s="${this.#marks.styleOf(base, look)}"/>`;
      })
      .join('');
  }

  #draw(): string {
    if (this.#isDrawn) return '';
    this.#isDrawn = true;
    const { drawing, relationships } = this.#marks;
    return `<${this.#prefix}legacyDrawing xmlns:r="${relationships}" r:id="${drawing}"/>`;
  }
}

export async function* markSheet(tokens: AsyncIterable<string>, marks: SheetMarks): AsyncGenerator<string> {
  const marker = new SheetMarker(marks);
  for await (const token of tokens) yield marker.take(token);
}
