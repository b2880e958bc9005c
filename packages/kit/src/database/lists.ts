import { type SQL, sql } from 'drizzle-orm';

/** A list of ids as one parameter, however long it is. */
export const uuids = (ids: readonly string[]): SQL => sql`${`{${ids.join(',')}}`}::uuid[]`;

/** The items in pieces of at most `size`: a statement takes a limited number of parameters, a request of entries. */
export function* inPieces<Item>(items: readonly Item[], size: number): Generator<Item[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}
