import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DomainError } from '@account-center/kit';
import { readMemberList, type SheetRow } from '../../src/member-list/read-member-list.ts';
import type { ColumnKey } from '../../src/member-list/columns.rules.ts';
import { zipOf } from './zip.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

export const escapeXml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A cell as XML, without its reference: `t="s"><v>0</v`, or a plain text. */
export type XmlCell = string | { xml: string } | null;

export interface SheetSource {
  name: string;
  state?: string;
  rows: readonly (readonly XmlCell[])[];
}

const relationship = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;

const columnName = (index: number): string =>
  (index >= 26 ? columnName(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));

/** Parts of a workbook by hand, as a spreadsheet program writes them: texts are shared. */
export function partsOf(
  sheets: readonly SheetSource[],
  { styles = '', sharedStrings = [] as string[] } = {},
): Map<string, string> {
  const strings: string[] = [...sharedStrings];
  const cellXml = (cell: XmlCell, reference: string) => {
    if (cell === null) return '';
    if (typeof cell === 'object') return `<c r="${reference}" ${cell.xml}</c>`;
    strings.push(`<si><t xml:space="preserve">${escapeXml(cell)}</t></si>`);
    return `<c r="${reference}" t="s"><v>${strings.length - 1}</v></c>`;
  };
  const rowXml = (cells: readonly XmlCell[], index: number) =>
    `<row r="${index + 1}">${cells.map((cell, column) => cellXml(cell, `${columnName(column)}${index + 1}`)).join('')}</row>`;
  const sheetParts = sheets.map(({ rows }, index): [string, string] => [
    `xl/worksheets/sheet${index + 1}.xml`,
    `${XML}<worksheet xmlns="${MAIN}"><sheetData>${rows.map(rowXml).join('')}</sheetData></worksheet>`,
  ]);
  const count = sheets.length;
  const named = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${name}" sheetId="${index + 1}" ${state ? `state="${state}"` : ''} r:id="rId${index + 1}"/>`,
  );
  return new Map([
    ['[Content_Types].xml', `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`],
    [
      '_rels/.rels',
      `${XML}<Relationships xmlns="${PACKAGE}">${relationship('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${named.join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${XML}<Relationships xmlns="${PACKAGE}">${sheets.map((_, index) => relationship(`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`)).join('')}` +
        `${relationship(`rId${count + 1}`, 'styles', 'styles.xml')}${relationship(`rId${count + 2}`, 'sharedStrings', 'sharedStrings.xml')}</Relationships>`,
    ],
    ...sheetParts,
    ['xl/styles.xml', `${XML}<styleSheet xmlns="${MAIN}">${styles}</styleSheet>`],
    ['xl/sharedStrings.xml', `${XML}<sst xmlns="${MAIN}">${strings.join('')}</sst>`],
    ['docProps/app.xml', `${XML}<Properties/>`],
  ]);
}

export const HEADER = ['姓名', '部门', '手机', '角色', '职务', '工号'];
/** What a file was read as. */
export interface ReadFile {
  rows: SheetRow[];
  language: string;
  ignoredColumns: string[];
  ignoredSheets: string[];
}

/** Reads a file as an import does. */
export async function readContent(content: Buffer, name = 'list.xlsx'): Promise<ReadFile> {
  const directory = await mkdtemp(join(tmpdir(), 'workbook-test-'));
  const path = join(directory, 'content');
  await writeFile(path, content);
  try {
    return await readMemberList({ path, name }, async ({ rows: readRows, ...list }) => {
      const rows: SheetRow[] = [];
      for await (const row of readRows()) rows.push(row);
      return { rows, ...list };
    });
  } finally {
    await rm(directory, { recursive: true });
  }
}

export const readParts = (parts: Iterable<readonly [string, Buffer | string]>) => readContent(zipOf(parts));

/** The code and the message of a refusal; null when the file was read. */
export async function refusalOf(read: Promise<unknown>): Promise<{ code: string; message: string } | null> {
  try {
    await read;
    return null;
  } catch (error) {
    if (error instanceof DomainError) return { code: error.code, message: error.message };
    throw error;
  }
}

/** What was read of one column: its text, or the problem that keeps it from being taken. */
export const columnOf = ({ rows }: ReadFile, column: ColumnKey) =>
  rows.map(({ cells, unreadable }) => {
    const problem = unreadable.find((one) => one.column === column)?.problem;
    return problem ? { problem } : (cells[column] ?? null);
  });
