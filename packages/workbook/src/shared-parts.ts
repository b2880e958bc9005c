import type { Container } from './container.ts';
import { notReadable, overLimit } from './file-errors.ts';
import { type NumberFormat, numberFormat } from './number-text.ts';
import { RunText } from './run-text.ts';
import { type Element, readXml } from './xml.ts';

/** Maximum memory for shared strings, in characters; a list of 30,000 members has some millions. */
const MAXIMUM_CHARACTERS = 48 * 2 ** 20;
const MAXIMUM_STRINGS = 2_000_000;
const MAXIMUM_STYLES = 100_000;
const MAXIMUM_CODE_LENGTH = 255;

/** Texts that cells refer to by number. */
export async function readSharedStrings(container: Container, part: string | null): Promise<string[]> {
  const strings: string[] = [];
  if (part === null) return strings;
  const run = new RunText();
  let characters = 0;
  const close = (_: string, name: string | null) => {
    run.close(name);
    if (name !== 'si') return;
    const text = run.take();
    characters += text.length;
    if (characters > MAXIMUM_CHARACTERS || strings.length >= MAXIMUM_STRINGS)
      throw overLimit('importBytes', MAXIMUM_CHARACTERS);
    strings.push(text);
  };
  await readXml(container.read(part), { open: (element) => run.open(element), close, text: (text) => run.add(text) });
  return strings;
}

/** Number formats, by the style number of a cell. */
export async function readStyles(container: Container, part: string | null): Promise<NumberFormat[]> {
  const codes = new Map<number, string>();
  const ids: number[] = [];
  if (part === null) return [];
  let isCellFormats = false;
  const open = ({ name, attribute }: Element) => {
    if (name === 'cellXfs') isCellFormats = true;
    const id = Number(attribute('numFmtId') ?? 0);
    const code = attribute('formatCode');
    if (name === 'numFmt' && code !== undefined && code.length <= MAXIMUM_CODE_LENGTH) codes.set(id, code);
    if (name === 'xf' && isCellFormats) ids.push(id);
    if (codes.size > MAXIMUM_STYLES || ids.length > MAXIMUM_STYLES) throw notReadable();
  };
  const close = (_: string, name: string | null) => {
    if (name === 'cellXfs') isCellFormats = false;
  };
  await readXml(container.read(part), { open, close });
  const formats = new Map<number, NumberFormat>();
  return ids.map((id) => {
    const known = formats.get(id) ?? numberFormat(id, codes);
    formats.set(id, known);
    return known;
  });
}
