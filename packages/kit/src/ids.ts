import { z } from 'zod';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether a text is an id of ours: a UUID, as {@link canonicalId} writes it. What is none names nothing. */
export const isId = (text: string): boolean => UUID.test(text);

/** Ids are the same in any letter case: the one spelling in which everything behind the edge sees them. */
export function canonicalId(text: string): string {
  const lower = text.toLowerCase();
  return isId(lower) ? lower : text;
}

/**
 * An id of a thing of that kind in a client's input. `parseInput` tells what is no id with whatever else is wrong, or
 * answers NOT_FOUND where nothing else is: like an id that does not exist.
 */
export const idOf = (what: string) => z.string().refine(isId, { error: 'is not an id', params: { what } });

/** Names nothing. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** An id that a list is filtered by. What is none finds nothing, like an id that does not exist. */
export const filterIdSchema = z.string().transform((text) => (isId(text) ? text : NOBODY));
