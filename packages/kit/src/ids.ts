import { z } from 'zod';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether a text is a well-formed id: a UUID as {@link canonicalId} writes it. */
export const isId = (text: string): boolean => UUID.test(text);

/** Ids are case-insensitive: the canonical form that is used inside the services. */
export function canonicalId(text: string): string {
  const lower = text.toLowerCase();
  return isId(lower) ? lower : text;
}

/**
 * An id of a thing of that kind in a client's input. `parseInput` reports a malformed id with the other problems, or as
 * NOT_FOUND if there are none, like an id that does not exist.
 */
export const idOf = (what: string) => z.string().refine(isId, { error: 'is not an id', params: { what } });

/**
 * An id among others of which one look-up tells all that do not exist (`assertFound`). The look-up gets malformed ones as
 * well, unless the input has other problems, and has to find nothing for them.
 */
export const idAmong = (what: string) =>
  z.string().refine(isId, { error: 'is not an id', params: { what, isAmongOthers: true } });

/** An id that no thing has. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** An id as a filter of a list. A malformed id finds nothing, like an id that does not exist. */
export const filterIdSchema = z.string().transform((text) => (isId(text) ? text : NOBODY));
