import { RequestRefused } from '../errors.ts';
import type { Limits } from './limits.ts';

/** The unit of each limit, as error messages name it. */
const MEANING = {
  documentCharacters: 'characters',
  lines: 'lines',
  tokens: 'tokens',
  nesting: 'levels of brackets',
  depth: 'levels of fields',
  selections: 'selected fields',
  aliases: 'aliased fields',
  rootFields: 'root fields',
  directives: 'directives',
  overlaps: 'pairs of fields or fragments that overlap',
  introspectionDepth: 'introspection lists inside each other',
  cost: 'cost points',
} satisfies Partial<Record<keyof Limits, string>>;

/** Limits of what a client may ask for. */
export type OperationLimit = keyof typeof MEANING;

/** The error for an operation whose `value` exceeds `maximum`. */
export function limitExceeded(limit: OperationLimit, maximum: number, value: number): RequestRefused {
  const message = `The operation has ${value} ${MEANING[limit]}; at most ${maximum} are accepted (limit "${limit}").`;
  return new RequestRefused('LIMIT_EXCEEDED', message, { extensions: { limit, maximum, value } });
}

/** HTTP status of a body that is too large. Its size may be unknown, because it is not read to its end. */
const CONTENT_TOO_LARGE = 413;

export function bodyTooLarge(maximum: number): RequestRefused {
  const message = `The body has more than ${maximum} bytes (limit "bodyBytes").`;
  return new RequestRefused('LIMIT_EXCEEDED', message, {
    status: CONTENT_TOO_LARGE,
    extensions: { limit: 'bodyBytes', maximum },
  });
}
