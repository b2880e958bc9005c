import { columnOf } from './sheet.ts';
import type { Look } from './mark-styles.ts';
import { attributeOf, isEnd, isStart, isTag, nameOf, prefixOf, relationshipNameOf, withAttribute } from './xml-edit.ts';

/** Elements after the drawing of notes in a sheet (ECMA-376 CT_Worksheet). */
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
  /** The number of the style that is `base` with a look. */
  styleOf(base: number, look: Look): number;
  /** Ids of the sheet's relationships to drawings. */
  drawings: ReadonlySet<string>;
  /** Id of the relationship to a new drawing, for a sheet without one. */
  newDrawing: string;
  /** Namespace of relationships. */
  relationships: string;
}

const letters = (column: number): string =>
  (column > 26 ? letters(Math.floor((column - 1) / 26)) : '') + String.fromCharCode(65 + ((column - 1) % 26));

/** The reference of a cell, such as `B5`. */
export const referenceOf = (row: number, column: number): string => `${letters(column)}${row}`;

/** Changes the looks of a sheet's cells, token by token, and adds missing cells. */
class SheetMarker {
  readonly #marks: SheetMarks;
  readonly #columnStyles: { from: number; to: number; style: number }[] = [];
  #prefix = '';
  #depth = 0;
  #section = '';
  #row = 0;
  #column = 0;
  /** Looks of this row that are not applied yet. */
  #open = new Map<number, Look>();
  /** The style of the row's empty cells; null if it has none of its own. */
  #rowStyle: number | null = null;
  /** Id of the relationship to the drawing of the notes; null until it is known. */
  drawing: string | null = null;

  constructor(marks: SheetMarks) {
    this.#marks = marks;
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
    if (this.#depth === 1 && local === 'legacyDrawing') return this.#keepDrawing(token);
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
    const isOwn = /^(?:1|true)$/.test(attributeOf(token, 'customFormat') ?? '');
    this.#rowStyle = isOwn ? Number(attributeOf(token, 's') ?? 0) : null;
    // `spans` gives the range of the row's cells, which may become wider.
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

  /** Adds missing cells that are marked. */
  #emptyBefore(column: number): string {
    const missing = [...this.#open].filter(([at]) => at < column).toSorted(([one], [other]) => one - other);
    for (const [at] of missing) this.#open.delete(at);
    return missing
      .filter(([, look]) => look !== 'PLAIN')
      .map(([at, look]) => {
        const column = this.#columnStyles.find(({ from, to }) => from <= at && at <= to);
        const base = this.#rowStyle ?? column?.style ?? 0;
        return `<${this.#prefix}c r="${referenceOf(this.#row, at)}" s="${this.#marks.styleOf(base, look)}"/>`;
      })
      .join('');
  }

  /** Keeps an existing drawing of the sheet; replaces an invalid reference by the new drawing. */
  #keepDrawing(token: string): string {
    const name = relationshipNameOf(token);
    const id = name && attributeOf(token, name);
    const { drawings, newDrawing, relationships } = this.#marks;
    const isKept = id !== undefined && drawings.has(id);
    this.drawing = isKept ? id : newDrawing;
    if (isKept) return token;
    if (name) return withAttribute(token, name, newDrawing);
    return withAttribute(withAttribute(token, 'xmlns:r', relationships), 'r:id', newDrawing);
  }

  #draw(): string {
    if (this.drawing !== null) return '';
    const { newDrawing, relationships } = this.#marks;
    this.drawing = newDrawing;
    return `<${this.#prefix}legacyDrawing xmlns:r="${relationships}" r:id="${newDrawing}"/>`;
  }
}

/**
 * Marks a sheet, token by token. Read `tokens` to the end before calling `drawing`, which returns the id of the
 * relationship to the drawing of its notes.
 */
export function markSheet(
  source: AsyncIterable<string>,
  marks: SheetMarks,
): { tokens: AsyncIterable<string>; drawing(): string | null } {
  const marker = new SheetMarker(marks);
  async function* tokens() {
    for await (const token of source) yield marker.take(token);
  }
  return { tokens: tokens(), drawing: () => marker.drawing };
}
