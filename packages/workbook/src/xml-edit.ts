/**
 * Edits XML in place: everything that is not edited stays unchanged. A document that was not read before (`readXml`)
 * need not be well-formed; only the searched elements are interpreted.
 */
import { notReadable } from './file-errors.ts';

/** Maximum length of a tag or a comment, because an incomplete one is scanned again with each chunk. */
const MAXIMUM_TOKEN_CHARACTERS = 2 ** 20;

/** A comment, CDATA, a processing instruction, a tag, or text. */
const TOKEN = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(?![!?])(?:"[^"]*"|'[^']*'|[^'">])*>|[^<]+/y;
const TAG = /^<\/?([^\s/>]+)/;
const ATTRIBUTE = /([^\s=<>/"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** The complete tokens at the beginning of a text, and the rest. */
function split(text: string): { tokens: string[]; rest: string } {
  const tokens: string[] = [];
  let end = 0;
  TOKEN.lastIndex = 0;
  for (let found = TOKEN.exec(text); found; found = TOKEN.exec(text)) {
    tokens.push(found[0]);
    end = TOKEN.lastIndex;
  }
  return { tokens, rest: text.slice(end) };
}

const asUtf8 = (token: string) => (token.startsWith('<?xml ') ? DECLARATION : token);

/**
 * Splits a document into tokens, with a UTF-8 declaration. Text may be split into several tokens; other tokens are
 * complete.
 * @throws FILE_NOT_READABLE
 */
export async function* tokensOf(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let waiting = '';
  for await (const chunk of chunks) {
    const { tokens, rest } = split(waiting + chunk);
    for (const token of tokens) yield asUtf8(token);
    waiting = rest;
    if (waiting.length > MAXIMUM_TOKEN_CHARACTERS) throw notReadable();
  }
  if (waiting !== '') yield waiting;
}

export const isTag = (token: string): boolean => /^<[^!?]/.test(token);
/** The XML declaration of every written document, whatever encoding was read. */
export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** Whether the tag ends an element: `</a>` or `<a/>`. */
export const isEnd = (tag: string): boolean => tag.startsWith('</') || tag.endsWith('/>');
/** Whether the tag begins an element: `<a>` or `<a/>`. */
export const isStart = (tag: string): boolean => !tag.startsWith('</');
/** The name of a tag, with its prefix. */
export const nameOf = (tag: string): string => TAG.exec(tag)?.[1] ?? '';
export const prefixOf = (name: string): string => (name.includes(':') ? name.slice(0, name.indexOf(':') + 1) : '');

export const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

export function attributeOf(tag: string, name: string): string | undefined {
  for (const [, found, double, single] of tag.matchAll(ATTRIBUTE)) if (found === name) return double ?? single;
  return undefined;
}

/** The attribute that names a relationship: `r:id`, with any prefix. */
export const relationshipNameOf = (tag: string): string | undefined =>
  [...tag.matchAll(ATTRIBUTE)].map(([, name]) => name).find((name) => name?.endsWith(':id'));

/** The tag with an attribute set; null removes it. */
export function withAttribute(tag: string, name: string, value: string | null): string {
  const bare = tag.replaceAll(ATTRIBUTE, (whole, found: string) => (found === name ? '' : whole));
  return value === null ? bare : bare.replace(TAG, (start) => `${start} ${name}="${escapeXml(value)}"`);
}

/** The document with an addition at the end of its root element. */
export function appendToRoot(xml: string, addition: string): string {
  const end = xml.lastIndexOf('</');
  if (end >= 0) return xml.slice(0, end) + addition + xml.slice(end);
  const start = xml.lastIndexOf('<');
  const root = xml.slice(start);
  return `${xml.slice(0, start)}${root.replace(/\s*\/>\s*$/, '>')}${addition}</${nameOf(root)}>`;
}

/** The children of an element, each as its whole text. @param inner the tokens between its tags */
function childrenOf(inner: readonly string[]): string[] {
  const children: string[] = [];
  let depth = 0;
  let child = '';
  for (const token of inner) {
    const isOpening = isTag(token) && isStart(token);
    if (depth > 0 || isOpening) child += token;
    if (isOpening) depth += 1;
    if (isTag(token) && isEnd(token)) depth -= 1;
    if (depth > 0 || child === '') continue;
    children.push(child);
    child = '';
  }
  return children;
}

/**
 * Replaces the children of an element directly below the root, and updates its `count` if it has one.
 * @param edit gets the text of each child. @returns null when there is no such element
 */
export function editChildren(
  tokens: readonly string[],
  local: string,
  edit: (children: readonly string[], prefix: string) => readonly string[],
): string[] | null {
  let depth = 0;
  let start = -1;
  for (const [index, token] of tokens.entries()) {
    if (!isTag(token)) continue;
    const name = nameOf(token);
    if (isStart(token)) depth += 1;
    const isIt = depth === 2 && name.slice(prefixOf(name).length) === local;
    if (isIt && isStart(token)) start = index;
    if (isIt && isEnd(token)) return withChildren(tokens, { start, end: index }, edit);
    if (isEnd(token)) depth -= 1;
  }
  return null;
}

/** The children of an element directly below the root; null when there is no such element. */
export function childrenIn(tokens: readonly string[], local: string): readonly string[] | null {
  let found: readonly string[] | null = null;
  editChildren(tokens, local, (children) => (found = children));
  return found;
}

function withChildren(
  tokens: readonly string[],
  { start, end }: { start: number; end: number },
  edit: (children: readonly string[], prefix: string) => readonly string[],
): string[] {
  const tag = tokens[start] ?? '';
  const name = nameOf(tag);
  const children = edit(childrenOf(tokens.slice(start + 1, end)), prefixOf(name));
  const open = tag.replace(/\s*\/>$/, '>');
  const counted = attributeOf(open, 'count') === undefined ? open : withAttribute(open, 'count', `${children.length}`);
  const inner = children.flatMap((child) => split(child).tokens);
  return [...tokens.slice(0, start), counted, ...inner, `</${name}>`, ...tokens.slice(end + 1)];
}
