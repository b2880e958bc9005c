import { type Container, partKey } from './container.ts';
import { notReadable } from './file-errors.ts';
import { type Element, readXml } from './xml.ts';

const MAXIMUM_SHEETS = 1_000;

/** A visible sheet, in the order of the tabs. */
export interface SheetPart {
  name: string;
  part: string;
}

/** The names of a workbook's parts. */
export interface WorkbookParts {
  sheets: SheetPart[];
  sharedStrings: string | null;
  styles: string | null;
}

export interface Relationship {
  /** Last word of its type, which the transitional and the strict vocabulary share. */
  type: string;
  part: string;
}

const folderOf = (part: string) => part.slice(0, part.lastIndexOf('/') + 1);
/** The part that contains the relationships of a part. */
export const relationshipsOf = (part: string) => `${folderOf(part)}_rels/${part.slice(folderOf(part).length)}.rels`;

/** Resolves a target relative to the part that names it. */
function resolveTarget(from: string, target: string): string {
  const names: string[] = [];
  for (const name of (target.startsWith('/') ? target : folderOf(from) + target).split('/')) {
    if (name === '..') names.pop();
    else if (name !== '' && name !== '.') names.push(name);
  }
  return partKey(names.join('/'));
}

/** The internal relationships of a part, by id. */
export async function readRelationships(container: Container, part: string): Promise<Map<string, Relationship>> {
  const found = new Map<string, Relationship>();
  const open = ({ local, attribute }: Element) => {
    const [id, type, target] = ['Id', 'Type', 'Target'].map(attribute);
    if (local !== 'Relationship' || attribute('TargetMode') === 'External') return;
    if (!id || !type || !target) throw notReadable();
    found.set(id, { type: type.slice(type.lastIndexOf('/') + 1), part: resolveTarget(part, target) });
  };
  await readXml(container.read(relationshipsOf(part)), { open, close: () => undefined });
  return found;
}

/** The first related part of the given type. */
function partOfType(container: Container, relationships: Map<string, Relationship>, type: string): string | null {
  const found = [...relationships.values()].find((one) => one.type === type)?.part ?? null;
  if (found !== null && !container.has(found)) throw notReadable();
  return found;
}

async function readSheets(container: Container, workbook: string, relationships: Map<string, Relationship>) {
  const sheets: SheetPart[] = [];
  let isWorkbook = false;
  const open = (element: Element) => {
    if (element.name === 'workbook') isWorkbook = true;
    if (element.name !== 'sheet') return;
    const target = relationships.get(element.relationship() ?? '');
    if (!target || sheets.length >= MAXIMUM_SHEETS) throw notReadable();
    const isVisible = (element.attribute('state') ?? 'visible') === 'visible';
    // Charts and dialogs are also sheets, but have no cells.
    if (!isVisible || target.type !== 'worksheet') return;
    if (!container.has(target.part)) throw notReadable();
    sheets.push({ name: element.attribute('name') ?? '', part: target.part });
  };
  await readXml(container.read(workbook), { open, close: () => undefined });
  if (!isWorkbook) throw notReadable('fileNoWorkbook');
  return sheets;
}

/** Finds the parts of a workbook by their relationships, under any names (ECMA-376 part 2, 9.3). */
export async function findParts(container: Container): Promise<WorkbookParts> {
  if (!container.has('_rels/.rels')) throw notReadable('fileNoWorkbook');
  const workbook = partOfType(container, await readRelationships(container, ''), 'officeDocument');
  if (workbook === null) throw notReadable('fileNoWorkbook');
  if (workbook.endsWith('.bin')) throw notReadable('fileBinary');
  const relationships = container.has(relationshipsOf(workbook))
    ? await readRelationships(container, workbook)
    : new Map<string, Relationship>();
  return {
    sheets: await readSheets(container, workbook, relationships),
    sharedStrings: partOfType(container, relationships, 'sharedStrings'),
    styles: partOfType(container, relationships, 'styles'),
  };
}
