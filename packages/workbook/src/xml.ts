import { SaxesParser, type SaxesTagNS } from 'saxes';
import { notReadable } from './file-errors.ts';

/** The two namespaces of each vocabulary: transitional and strict (ECMA-376 part 4 and 1). */
const SPREADSHEET = new Set([
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
]);
const RELATIONSHIPS = new Set([
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'http://purl.oclc.org/ooxml/officeDocument/relationships',
]);
const MAXIMUM_DEPTH = 100;

/** An element, without the prefix that its writer chose. */
export interface Element {
  /** Name in the spreadsheet's vocabulary; null for an element of another one. */
  name: string | null;
  /** Name without its prefix, in any vocabulary. */
  local: string;
  /** Value of an attribute without a prefix. */
  attribute(name: string): string | undefined;
  /** Value of `r:id`, with any prefix. */
  relationship(): string | undefined;
}

export interface XmlHandler {
  open(element: Element): void;
  close(local: string, name: string | null): void;
  text?(text: string): void;
}

const BIG_ENDIAN_MARK = Buffer.from([0xfe, 0xff]);
const LITTLE_ENDIAN_MARK = Buffer.from([0xff, 0xfe]);
const BIG_ENDIAN = Buffer.from([0, 0x3c, 0, 0x3f]);
const LITTLE_ENDIAN = Buffer.from([0x3c, 0, 0x3f, 0]);
const starts = (chunk: Buffer, mark: Buffer) => chunk.subarray(0, mark.length).equals(mark);

/** The encoding of a document by its first bytes (XML 1.0, appendix F). */
function encodingOf(chunk: Buffer): string {
  if (starts(chunk, BIG_ENDIAN_MARK) || starts(chunk, BIG_ENDIAN)) return 'utf-16be';
  if (starts(chunk, LITTLE_ENDIAN_MARK) || starts(chunk, LITTLE_ENDIAN)) return 'utf-16le';
  const declared = /^(?:\xef\xbb\xbf)?<\?xml[^>]*encoding\s*=\s*["']([\w-]+)["']/.exec(
    chunk.toString('latin1', 0, 200),
  );
  // A document that declares UTF-16 in single-byte characters is UTF-8.
  return declared?.[1] && !/^utf-?16/i.test(declared[1]) ? declared[1] : 'utf-8';
}

/** The text of a document, in pieces. */
export async function* decode(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null;
  for await (const chunk of chunks) {
    decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true });
    yield decoder.decode(chunk, { stream: true });
  }
  yield decoder?.decode() ?? '';
}

const asElement = ({ local, uri, attributes }: SaxesTagNS): Element => ({
  name: SPREADSHEET.has(uri) ? local : null,
  local,
  attribute: (name) => (Object.hasOwn(attributes, name) ? attributes[name]?.value : undefined),
  relationship: () => Object.values(attributes).find((one) => one.local === 'id' && RELATIONSHIPS.has(one.uri))?.value,
});

/**
 * Parses a document piece by piece, and yields after each piece, so that the handler's results can be taken. A document
 * type declaration, and so any custom entity, is refused.
 * @throws FILE_NOT_READABLE
 */
export async function* parseXml(chunks: AsyncIterable<Buffer>, handler: XmlHandler): AsyncGenerator<void> {
  const parser = new SaxesParser({ xmlns: true, position: false });
  let depth = 0;
  parser.on('doctype', () => {
    throw notReadable();
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > MAXIMUM_DEPTH) throw notReadable();
    handler.open(asElement(tag));
  });
  parser.on('closetag', ({ local, uri }) => {
    depth -= 1;
    handler.close(local, SPREADSHEET.has(uri) ? local : null);
  });
  if (handler.text) {
    parser.on('text', (text) => handler.text?.(text));
    parser.on('cdata', (text) => handler.text?.(text));
  }
  for await (const text of decode(chunks)) {
    parser.write(text);
    yield;
  }
  parser.close();
}

/** Parses a whole document. */
export async function readXml(chunks: AsyncIterable<Buffer>, handler: XmlHandler): Promise<void> {
  for await (const _piece of parseXml(chunks, handler));
}
