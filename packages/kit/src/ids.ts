import { z } from 'zod';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether a text is an id of ours: a UUID, as {@link canonicalId} writes it. What is none names nothing. */
export const isId = (text: string): boolean => UUID.test(text);

/** Ids are the same in any letter case: the one spelling in which everything behind the edge sees them. */
export function canonicalId(text: string): string {
  const lower = text.toLowerCase();
  return isId(lower) ? lower : text;
}

/** Names nothing: stands in for what is no id, so that it is not found like any id that does not exist. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** An id in a client's input. What is none is looked up as one that does not exist. */
export const idSchema = z.string().transform((text) => (isId(text) ? text : NOBODY));
