import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';

/** A PostgreSQL array literal, so that a whole batch is one parameter. */
export const arrayLiteral = (values: readonly (string | number | null)[]): string =>
  `{${values.map((value) => (value === null ? 'NULL' : `"${String(value).replaceAll(/["\\]/g, '\\$&')}"`)).join(',')}}`;

/** One array literal per column, for `unnest`, whatever the number of rows. */
export const columnLiterals = <Row>(
  rows: readonly Row[],
  ...columns: ((row: Row) => string | number | null)[]
): string[] => columns.map((column) => arrayLiteral(rows.map(column)));

/** Any number of ids as one parameter. */
export const uuids = (ids: readonly string[]): SQL => sql`${arrayLiteral(ids)}::uuid[]`;

/** Condition: the column equals one of the ids. */
export const isOneOf = (column: SQLWrapper, ids: readonly string[]): SQL => sql`${column} = any(${uuids(ids)})`;

/** The items in pieces of at most `size`, because the parameters of a statement and the entries of a request are limited. */
export function* inPieces<Item>(items: readonly Item[], size: number): Generator<Item[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}
