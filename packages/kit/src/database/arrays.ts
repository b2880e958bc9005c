import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';

/** A PostgreSQL array literal, so that a whole batch travels as one parameter. */
export const arrayLiteral = (values: readonly (string | number | null)[]): string =>
  `{${values.map((value) => (value === null ? 'NULL' : `"${String(value).replaceAll(/["\\]/g, '\\$&')}"`)).join(',')}}`;

/** One array literal for each column, to be unnested, however many rows there are. */
export const columnLiterals = <Row>(
  rows: readonly Row[],
  ...columns: ((row: Row) => string | number | null)[]
): string[] => columns.map((column) => arrayLiteral(rows.map(column)));

/** Ids as one parameter, however many there are. */
export const uuids = (ids: readonly string[]): SQL => sql`${arrayLiteral(ids)}::uuid[]`;

/** Condition: the column holds one of the ids. */
export const isOneOf = (column: SQLWrapper, ids: readonly string[]): SQL => sql`${column} = any(${uuids(ids)})`;
