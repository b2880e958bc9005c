import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import { badUserInput } from './errors.ts';

export const DEFAULT_PAGE_SIZE = 50;
export const MAXIMUM_PAGE_SIZE = 200;

export interface PageArguments {
  first?: number | null | undefined;
  after?: string | null | undefined;
}

export type CursorValue = string | number | boolean | null;

export interface Connection<Node> {
  edges: { cursor: string; node: Node }[];
  nodes: Node[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
}

export const encodeCursor = (key: readonly CursorValue[]): string =>
  Buffer.from(JSON.stringify(key)).toString('base64url');

/** @throws BAD_USER_INPUT when the cursor is not one that {@link encodeCursor} made with `length` values. */
export function decodeCursor(cursor: string, length: number): CursorValue[] {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(key) && key.length === length) return key;
  } catch {
    // Falls through: the client is told below.
  }
  throw badUserInput([{ path: 'after', reason: 'is not a cursor of this list; use a cursor that the list returned' }]);
}

/** The page size asked for, 50 by default. @throws BAD_USER_INPUT outside 1..200. */
export function pageSize({ first }: PageArguments): number {
  const size = first ?? DEFAULT_PAGE_SIZE;
  if (!Number.isInteger(size) || size < 1 || size > MAXIMUM_PAGE_SIZE) {
    throw badUserInput([{ path: 'first', reason: `must be between 1 and ${MAXIMUM_PAGE_SIZE}` }]);
  }
  return size;
}

/**
 * Condition for the rows behind a cursor, by row comparison, so that an index on the columns serves it.
 * Columns and cursor values are in the order of the list's ORDER BY; all in one direction; none nullable.
 */
export function afterCursor(
  after: string | null | undefined,
  columns: SQLWrapper[],
  direction: 'asc' | 'desc' = 'asc',
): SQL | undefined {
  if (!after) return undefined;
  const values = decodeCursor(after, columns.length).map((value) => sql`${value}`);
  const operator = direction === 'asc' ? sql.raw('>') : sql.raw('<');
  return sql`(${sql.join(
    columns.map((column) => sql`${column}`),
    sql`, `,
  )}) ${operator} (${sql.join(values, sql`, `)})`;
}

/** Makes a connection of up to `size + 1` rows; the one too many says that there is a next page. */
export function toConnection<Row, Node = Row>(
  rows: Row[],
  size: number,
  key: (row: Row) => readonly CursorValue[],
  options: { after?: string | null | undefined; node?: (row: Row) => Node } = {},
): Connection<Node> {
  const node = options.node ?? ((row: Row) => row as unknown as Node);
  const edges = rows.slice(0, size).map((row) => ({ cursor: encodeCursor(key(row)), node: node(row) }));
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
