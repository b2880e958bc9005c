import { Container, partKey } from './container.ts';
import { notReadable } from './file-errors.ts';
import { noComments, type Note, notedBefore, withNotes, withShapes } from './mark-notes.ts';
import { markSheet, referenceOf } from './mark-sheet.ts';
import { type Look, type MarkKind, MarkStyles } from './mark-styles.ts';
import { findParts, readRelationships, type Relationship, relationshipsOf } from './package-parts.ts';
import { columnOf } from './sheet.ts';
import { decode } from './xml.ts';
import { appendToRoot, DECLARATION, tokensOf } from './xml-edit.ts';
import { pack, type PackedPart, zip } from './zip-writer.ts';

const TRANSITIONAL = 'http://schemas.openxmlformats.org';
const SPREADSHEET = `${TRANSITIONAL}/spreadsheetml/2006/main`;
const RELATIONSHIPS = `${TRANSITIONAL}/officeDocument/2006/relationships`;
const PACKAGE = `${TRANSITIONAL}/package/2006`;
const TYPES = '[content_types].xml';
const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing';
/** Maximum number of notes; further cells are marked without one, because programs become too slow. */
const MAXIMUM_NOTES = 50_000;
/** Maximum size of a part that is held in memory. */
const MAXIMUM_PART_CHARACTERS = 48 * 2 ** 20;

/** A mark on a cell: its colour and the reason. Row and column start at 1. */
export interface CellMark extends Note {
  kind: MarkKind;
}

/** All tokens of a part that is usually small. @throws FILE_NOT_READABLE */
async function listTokens(container: Container, part: string): Promise<string[]> {
  const tokens: string[] = [];
  let characters = 0;
  for await (const token of tokensOf(decode(container.read(part)))) {
    characters += token.length;
    if (characters > MAXIMUM_PART_CHARACTERS) throw notReadable();
    tokens.push(token);
  }
  return tokens;
}

const textOf = async (container: Container, part: string): Promise<string> =>
  (await listTokens(container, part)).join('');

/** An unused part name in the folder of the sheet. */
function freeName(container: Container, sheet: string, start: string, extension: string) {
  const folder = sheet.slice(0, sheet.lastIndexOf('/') + 1);
  const above = folder.slice(0, folder.lastIndexOf('/', folder.length - 2) + 1);
  for (let number = 1; ; number += 1) {
    const name = `${start}${number}.${extension}`;
    if (!container.has(above + name)) return { part: above + name, target: folder === '' ? name : `../${name}` };
  }
}

/** The changed and the new parts of a workbook. */
class Edits {
  readonly #container: Container;
  readonly #parts = new Map<string, PackedPart>();

  constructor(container: Container) {
    this.#container = container;
  }

  async set(part: string, text: AsyncIterable<string> | Iterable<string>): Promise<void> {
    this.#parts.set(partKey(part), await pack(part, text));
  }

  async append(part: string, addition: string, whenNew: string): Promise<void> {
    const before = this.#container.has(part) ? await textOf(this.#container, part) : DECLARATION + whenNew;
    await this.set(part, [appendToRoot(before, addition)]);
  }

  /** The workbook with the edits; all other parts stay byte by byte. */
  async toZip(): Promise<Buffer> {
    const parts: PackedPart[] = [];
    for await (const kept of this.#container.packed()) {
      const edited = this.#parts.get(partKey(kept.name));
      this.#parts.delete(partKey(kept.name));
      parts.push(edited ? { ...edited, name: kept.name } : kept);
    }
    return zip([...parts, ...this.#parts.values()]);
  }
}

const relationship = ({ id, target }: NewPart, type: string) =>
  `<Relationship xmlns="${PACKAGE}/relationships" Id="${id}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`;

/** A new part, and the sheet's relationship to it. */
interface NewPart {
  id: string;
  part: string;
  target: string;
}

/** Registers new parts in the sheet's relationships and in the content types. */
async function tellParts(
  container: Container,
  edits: Edits,
  { sheet, comments, drawing }: { sheet: string; comments: NewPart | null; drawing: NewPart | null },
): Promise<void> {
  const relationships = [
    ...(comments ? [relationship(comments, 'comments')] : []),
    ...(drawing ? [relationship(drawing, 'vmlDrawing')] : []),
  ];
  if (relationships.length > 0)
    await edits.append(
      relationshipsOf(sheet),
      relationships.join(''),
      `<Relationships xmlns="${PACKAGE}/relationships"/>`,
    );
  const types = await textOf(container, TYPES);
  const added = [
    ...(/Extension\s*=\s*["']vml["']/i.test(types)
      ? []
      : [`<Default xmlns="${PACKAGE}/content-types" Extension="vml" ContentType="${DRAWING_TYPE}"/>`]),
    ...(comments
      ? [`<Override xmlns="${PACKAGE}/content-types" PartName="/${comments.part}" ContentType="${COMMENTS_TYPE}"/>`]
      : []),
  ];
  if (added.length > 0) await edits.set(TYPES, [appendToRoot(types, added.join(''))]);
}

const looksOf = (marks: readonly CellMark[]): Map<number, Map<number, Look>> =>
  new Map(
    [...Map.groupBy(marks, ({ row }) => row)].map(([row, ofRow]) => [
      row,
      new Map(ofRow.map(({ column, kind }) => [column, kind])),
    ]),
  );

/** Removes the marks of an earlier import from cells that are now correct. */
function clear(looks: Map<number, Map<number, Look>>, references: readonly string[]): void {
  for (const reference of references) {
    const row = Number(/\d+$/.exec(reference)?.[0] ?? 0);
    const column = columnOf(reference);
    const ofRow = looks.get(row) ?? new Map<number, Look>();
    if (!ofRow.has(column)) looks.set(row, ofRow.set(column, 'PLAIN'));
  }
}

/** Marks the sheet and writes its notes. Only after this are the required styles known. */
async function markCells(
  container: Container,
  edits: Edits,
  { sheet, cells, styles }: { sheet: string; cells: readonly CellMark[]; styles: MarkStyles },
): Promise<void> {
  const known = container.has(relationshipsOf(sheet))
    ? await readRelationships(container, sheet)
    : new Map<string, Relationship>();
  const newPart = (start: string, name: string, extension: string): NewPart => {
    let id = start;
    while (known.has(id)) id += '_';
    return { id, ...freeName(container, sheet, name, extension) };
  };
  const newComments = newPart('rIdNotes', 'comments', 'xml');
  const newDrawing = newPart('rIdNotesDrawing', 'drawings/vmlDrawing', 'vml');
  const listed = [...known.values()].find(({ type }) => type === 'comments');
  const before =
    listed && container.has(listed.part) ? await listTokens(container, listed.part) : noComments(SPREADSHEET);
  const looks = looksOf(cells);
  const earlier = notedBefore(before);
  clear(looks, earlier);
  const marked = markSheet(tokensOf(decode(container.read(sheet))), {
    looks,
    styleOf: (base, look) => styles.numberOf(base, look),
    drawings: new Set(known.keys()),
    newDrawing: newDrawing.id,
    relationships: RELATIONSHIPS,
  });
  await edits.set(sheet, marked.tokens);
  const notes = cells.slice(0, MAXIMUM_NOTES);
  await edits.set(listed?.part ?? newComments.part, withNotes(before, notes));
  const drawn = known.get(marked.drawing() ?? '');
  const gone = new Set([...earlier, ...notes.map(({ row, column }) => referenceOf(row, column))]);
  const shapes = drawn && container.has(drawn.part) ? await textOf(container, drawn.part) : null;
  await edits.set(drawn?.part ?? newDrawing.part, [withShapes(shapes, notes, gone)]);
  await tellParts(container, edits, {
    sheet,
    comments: listed ? null : newComments,
    drawing: drawn ? null : newDrawing,
  });
}

/**
 * A workbook with marked cells in one sheet: they are filled, and a note gives the reason. Earlier marks are removed;
 * everything else in the workbook stays.
 * @param workbook the path or the content of a workbook that was read
 * @param sheet name of the sheet's part
 * @param cells each at most once
 * @returns null when the styles of the workbook cannot be extended
 */
export async function markWorkbook(
  workbook: string | Buffer,
  sheet: string,
  cells: readonly CellMark[],
): Promise<Buffer | null> {
  const container = await Container.open(workbook);
  try {
    const { styles: stylesPart } = await findParts(container);
    const styles = stylesPart && MarkStyles.of(await listTokens(container, stylesPart));
    if (!stylesPart || !styles || !container.has(TYPES)) return null;
    const edits = new Edits(container);
    await markCells(container, edits, { sheet, cells, styles });
    await edits.set(stylesPart, styles.tokens());
    return await edits.toZip();
  } finally {
    container.close();
  }
}
