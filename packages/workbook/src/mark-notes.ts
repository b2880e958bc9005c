import { referenceOf } from './mark-sheet.ts';
import { appendToRoot, attributeOf, childrenIn, DECLARATION, editChildren, escapeXml } from './xml-edit.ts';

/** Author of our notes; identifies the notes of an earlier import. */
const AUTHOR = 'Account Center';
const SHAPE = /<v:shape\b[\s\S]*?<\/v:shape>/g;
const NAMESPACES =
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"';
const NOTE_TYPE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

/** A note on a cell. */
export interface Note {
  row: number;
  column: number;
  text: string;
}

const referenceIn = (comment: string) => attributeOf(comment.slice(0, comment.indexOf('>') + 1), 'ref') ?? '';

/** The index of our author in a list; -1 when it is missing. */
const authorIn = (authors: readonly string[]) =>
  authors.findIndex((author) => author.replaceAll(/<[^>]*>/g, '') === AUTHOR);

const isOurs = (comment: string, author: number) =>
  author >= 0 && attributeOf(comment.slice(0, comment.indexOf('>') + 1), 'authorId') === `${author}`;

/** References of the cells with a note of an earlier import. */
export function notedBefore(comments: readonly string[]): string[] {
  const author = authorIn(childrenIn(comments, 'authors') ?? []);
  return (childrenIn(comments, 'commentList') ?? []).filter((comment) => isOurs(comment, author)).map(referenceIn);
}

export const noComments = (spreadsheet: string): string[] => [
  DECLARATION,
  `<comments xmlns="${spreadsheet}">`,
  '<authors>',
  '</authors>',
  '<commentList>',
  '</commentList>',
  '</comments>',
];

/** A sheet's notes with ours. Removes our earlier notes, and other notes on the same cells. */
export function withNotes(comments: readonly string[], notes: readonly Note[]): readonly string[] {
  const authors = childrenIn(comments, 'authors') ?? [];
  const known = authorIn(authors);
  const author = known >= 0 ? known : authors.length;
  const taken = new Set(notes.map(({ row, column }) => referenceOf(row, column)));
  const authored =
    known >= 0
      ? comments
      : editChildren(comments, 'authors', (children, prefix) => [
          ...children,
          `<${prefix}author>${AUTHOR}</${prefix}author>`,
        ]);
  return (
    editChildren(authored ?? comments, 'commentList', (children, prefix) => [
      ...children.filter((comment) => !isOurs(comment, known) && !taken.has(referenceIn(comment))),
      ...notes.map(
        ({ row, column, text }) =>
          `<${prefix}comment ref="${referenceOf(row, column)}" authorId="${author}"><${prefix}text><${prefix}r><${prefix}t xml:space="preserve">${escapeXml(text)}</${prefix}t></${prefix}r></${prefix}text></${prefix}comment>`,
      ),
    ]) ?? comments
  );
}

function shapeOf({ row, column }: Note, id: number): string {
  const anchor = [column, 15, Math.max(row - 2, 0), 4, column + 3, 15, row + 4, 4].join(', ');
  return (
    `<v:shape ${NAMESPACES} id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"/>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill>` +
    `<x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column></x:ClientData></v:shape>`
  );
}

const numberIn = (shape: string, name: string) => Number(new RegExp(`<x:${name}>\\s*(\\d+)`).exec(shape)?.[1] ?? -1);

/** The drawing of a sheet's notes with ours, without shapes of removed notes. */
export function withShapes(drawing: string | null, notes: readonly Note[], gone: ReadonlySet<string>): string {
  const kept = (drawing ?? `<xml ${NAMESPACES}></xml>`).replaceAll(SHAPE, (shape) => {
    const reference = referenceOf(numberIn(shape, 'Row') + 1, numberIn(shape, 'Column') + 1);
    return shape.includes('ObjectType="Note"') && gone.has(reference) ? '' : shape;
  });
  let last = 1024;
  for (const [, id] of kept.matchAll(/_x0000_s(\d+)/g)) last = Math.max(last, Number(id));
  const type = kept.includes('id="_x0000_t202"') ? '' : NOTE_TYPE.replace('<v:shapetype', `<v:shapetype ${NAMESPACES}`);
  return appendToRoot(kept, type + notes.map((note, index) => shapeOf(note, last + 1 + index)).join(''));
}
