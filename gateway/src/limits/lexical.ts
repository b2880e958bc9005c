import { GraphQLError, Lexer, Source, TokenKind } from 'graphql';
import { isJsonObject } from '../json.ts';

/** The size of a document, measured before it is parsed. */
export interface LexicalSize {
  tokens: number;
  nesting: number;
}

const OPENING: ReadonlySet<string> = new Set([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const CLOSING: ReadonlySet<string> = new Set([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

/**
 * Counts tokens and brackets in one pass and without recursion: the parser recurses with every bracket, so a document
 * that is nested too deeply would exhaust the stack. Stops where the text is not GraphQL.
 */
export function measureText(text: string): LexicalSize {
  const lexer = new Lexer(new Source(text));
  const size: LexicalSize = { tokens: 0, nesting: 0 };
  let open = 0;
  try {
    for (let { kind } = lexer.advance(); kind !== TokenKind.EOF; { kind } = lexer.advance()) {
      size.tokens += 1;
      if (OPENING.has(kind)) {
        open += 1;
        size.nesting = Math.max(size.nesting, open);
      } else if (CLOSING.has(kind)) open -= 1;
    }
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
  }
  return size;
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** Counts lines: a lexer may read a line more than once, as a comment or in a block string. */
export function countLines(text: string): number {
  let lines = 1;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === LINE_FEED || (code === CARRIAGE_RETURN && text.charCodeAt(index + 1) !== LINE_FEED)) lines += 1;
  }
  return lines;
}

const isComposite = (value: unknown): value is object => Array.isArray(value) || isJsonObject(value);

/** Levels of lists and objects in a JSON value. Without recursion, because the sender chooses the depth. */
export function nestingOf(value: unknown): number {
  const open: object[] = isComposite(value) ? [value] : [];
  const depths = open.map(() => 1);
  let deepest = 0;
  for (let depth = depths.pop(); depth !== undefined; depth = depths.pop()) {
    const composite = open.pop() ?? [];
    if (depth > deepest) deepest = depth;
    for (const inner of Array.isArray(composite) ? composite : Object.values(composite)) {
      if (!isComposite(inner)) continue;
      open.push(inner);
      depths.push(depth + 1);
    }
  }
  return deepest;
}
