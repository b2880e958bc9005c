import type { ErrorCode } from '@account-center/errors';
import { GraphQLError } from 'graphql';
import type { z } from 'zod';
import { parseAround } from './stand-ins.ts';

export type { ErrorCode };

/**
 * An error for the client: a stable code of the table (`packages/errors`) and a sentence that says what to do next. Any
 * other error is masked.
 */
export class DomainError extends GraphQLError {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, extensions: Record<string, unknown> = {}) {
    super(message, { extensions: { ...extensions, code } });
    this.name = 'DomainError';
    this.code = code;
  }
}

export interface FieldProblem {
  /** Path inside the input, dotted: `recipients.0.phone`. */
  path: string;
  reason: string;
}

/** `BAD_USER_INPUT` with the fields that are wrong and why. */
export function badUserInput(fields: FieldProblem[]): DomainError {
  const told = fields.map(({ path, reason }) => `${path}: ${reason}`).join('; ');
  return new DomainError('BAD_USER_INPUT', `The input is not valid. ${told}`, { fields });
}

/** The product's texts for zod's checks; null keeps zod's text. A schema's own message takes precedence. */
function reasonOf(issue: z.core.$ZodRawIssue): string | null {
  const things = { string: ' characters', array: ' entries' }[String(issue.origin)] ?? '';
  if (issue.code === 'invalid_format' && issue.format === 'uuid') return 'is not an id';
  if (issue.code === 'too_small') {
    if (things && Number(issue.minimum) === 1) return 'must not be empty';
    return things ? `must have at least ${issue.minimum}${things}` : `must be at least ${issue.minimum}`;
  }
  if (issue.code === 'too_big') {
    return things ? `must have at most ${issue.maximum}${things}` : `must be at most ${issue.maximum}`;
  }
  return null;
}

interface Stranger {
  what: string;
  id: string;
  path: PropertyKey[];
  isAmongOthers: boolean;
}

/** The malformed id of an issue, and the kind of thing that it should identify (`idOf`, `idAmong`). */
function strangerOf(issue: z.core.$ZodIssue, input: unknown): Stranger | null {
  if (issue.code !== 'custom' || typeof issue.params?.['what'] !== 'string') return null;
  const { path, params } = issue;
  const value = path.reduce((at: unknown, key) => (at as Record<PropertyKey, unknown>)[key], input);
  return { what: params['what'], id: String(value), path, isAmongOthers: params['isAmongOthers'] === true };
}

/**
 * Parses an input with zod.
 * Malformed ids that are the only problem are left to a look-up that tells all (`idAmong`).
 * @throws badUserInput that names each wrong field; {@link notFound} when malformed ids are the only problem
 */
export function parseInput<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const parsed = schema.safeParse(input, { error: reasonOf });
  if (parsed.success) return parsed.data;
  const { issues } = parsed.error;
  const strangers = issues.flatMap((issue) => strangerOf(issue, input) ?? []);
  if (strangers.length === issues.length) {
    if (strangers.every(({ isAmongOthers }) => isAmongOthers)) {
      const paths = strangers.map(({ path }) => path);
      return parseAround(schema, input, paths);
    }
    const kinds = [...new Set(strangers.map(({ what }) => what))];
    throw notFound(kinds.join(' or '), ...strangers.map(({ id }) => id));
  }
  throw badUserInput(issues.map((issue) => ({ path: issue.path.join('.') || 'input', reason: issue.message })));
}

/** The things do not exist or are not visible to the caller: the error is the same. `ids` has the ids as given. */
export function notFound(what: string, ...ids: string[]): DomainError {
  const told = [...new Set(ids)];
  const these = told.length > 1 ? 'any of these ids' : 'this id';
  return new DomainError('NOT_FOUND', `There is no ${what} with ${these} that you may see.`, { what, ids: told });
}

/** @throws NOT_FOUND with all missing ids */
export function assertFound(what: string, ids: readonly string[], found: Iterable<string>): void {
  const known = new Set(found);
  const unknown = ids.filter((id) => !known.has(id));
  if (unknown.length > 0) throw notFound(what, ...unknown);
}

export const forbidden = (message: string, extensions: Record<string, unknown> = {}): DomainError =>
  new DomainError('FORBIDDEN', message, extensions);

export const limitReached = (limit: string, value: number, message: string): DomainError =>
  new DomainError('LIMIT_REACHED', message, { limit, value });
