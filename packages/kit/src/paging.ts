import { createHash } from 'node:crypto';
import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import { badUserInput } from './errors.ts';
import { isId } from './ids.ts';
import { textProblem } from './text.ts';

export const DEFAULT_PAGE_SIZE = 50;
export const MAXIMUM_PAGE_SIZE = 200;

export interface PageArguments {
  first?: number | null | undefined;
  after?: string | null | undefined;
}

export type CursorValue = string | number;

/** Type of a value in a list's sort key. `instant` is an ISO string in UTC. */
export type CursorPart = 'text' | 'id' | 'integer' | 'instant';

/**
 * A list that is read in pages. Its cursors are valid only for this list, with the same order and the same parent.
 */
export interface CursorList {
  /** Name of the list, its order and its parents. */
  name: string;
  /** The values of its sort key. */
  parts: readonly CursorPart[];
}

export interface Connection<Node> {
  edges: { cursor: string; node: Node }[];
  nodes: Node[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
}

const MARK_LENGTH = 8;
const isInstant = (text: string): boolean =>
  /^(?!0000)\d{4}-/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString() === text;

const fits: Readonly<Record<CursorPart, (value: unknown) => boolean>> = {
  text: (value) => typeof value === 'string' && textProblem(value) === null,
  id: (value) => typeof value === 'string' && isId(value),
  integer: (value) => Number.isSafeInteger(value),
  instant: (value) => typeof value === 'string' && isInstant(value),
};

/** A forged value is compared with its own type, not with the column's. */
const COLUMN_TYPE: Readonly<Record<CursorPart, string>> = {
  text: 'text',
  id: 'uuid',
  integer: 'bigint',
  instant: 'timestamptz',
};

/**
 * Defines a list. @param of further values that bind its cursors: the order, the parent's id
 */
export const cursorList = (
  name: string,
  parts: readonly CursorPart[],
  of: Readonly<Record<string, string>> = {},
): CursorList => ({
  name: JSON.stringify([name, Object.entries(of).toSorted(([one], [other]) => one.localeCompare(other))]),
  parts,
});

/** Binds the values to their list. Not secret: a cursor grants nothing, and a forged one is only another position. */
const markOf = ({ name }: CursorList, key: readonly CursorValue[]): string =>
  createHash('sha256')
    .update(JSON.stringify([name, key]))
    .digest('base64url')
    .slice(0, MARK_LENGTH);

export const encodeCursor = (list: CursorList, key: readonly CursorValue[]): string =>
  Buffer.from(JSON.stringify([markOf(list, key), ...key])).toString('base64url');

function readKey(cursor: string): CursorValue[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(values) ? values.slice(1) : [];
  } catch {
    return [];
  }
}

/** The values of a cursor. @throws BAD_USER_INPUT unless it is exactly a cursor that the list returned */
export function decodeCursor(list: CursorList, cursor: string): CursorValue[] {
  const key = readKey(cursor);
  const isOfList = key.length === list.parts.length && list.parts.every((part, index) => fits[part](key[index]));
  if (isOfList && encodeCursor(list, key) === cursor) return key;
  throw badUserInput([{ path: 'after', reason: 'is not a cursor of this list; use a cursor that the list returned' }]);
}

/** The requested page size, 50 by default. @throws BAD_USER_INPUT outside 1..200 */
export function pageSize({ first }: PageArguments): number {
  const size = first ?? DEFAULT_PAGE_SIZE;
  if (!Number.isInteger(size) || size < 1 || size > MAXIMUM_PAGE_SIZE) {
    throw badUserInput([{ path: 'first', reason: `must be between 1 and ${MAXIMUM_PAGE_SIZE}` }]);
  }
  return size;
}

/**
 * Condition for the rows after a cursor, as a row comparison, so that an index on the columns serves it.
 * Columns and the list's parts are in the order of the list's ORDER BY; all in one direction; none nullable.
 */
export function afterCursor(
  list: CursorList,
  after: string | null | undefined,
  columns: SQLWrapper[],
  direction: 'asc' | 'desc' = 'asc',
): SQL | undefined {
  if (after === null || after === undefined) return undefined;
  const values = decodeCursor(list, after).map(
    (value, index) => sql`${value}::${sql.raw(COLUMN_TYPE[list.parts[index] ?? 'text'])}`,
  );
  const operator = direction === 'asc' ? sql.raw('>') : sql.raw('<');
  return sql`(${sql.join(
    columns.map((column) => sql`${column}`),
    sql`, `,
  )}) ${operator} (${sql.join(values, sql`, `)})`;
}

/** Builds a connection from up to `size + 1` rows; the extra row means that there is a next page. */
export function toConnection<Row, Node = Row>(
  list: CursorList,
  rows: Row[],
  size: number,
  key: (row: Row) => readonly CursorValue[],
  options: { after?: string | null | undefined; node?: (row: Row) => Node } = {},
): Connection<Node> {
  const node = options.node ?? ((row: Row) => row as unknown as Node);
  const edges = rows.slice(0, size).map((row) => ({ cursor: encodeCursor(list, key(row)), node: node(row) }));
  return {
    edges,
    nodes: edges.map((edge) => edge.node),
    pageInfo: {
      hasNextPage: rows.length > size,
      hasPreviousPage: Boolean(options.after),
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}
