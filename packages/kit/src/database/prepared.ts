import { LRUCache } from 'lru-cache';
import type postgres from 'postgres';
import { wrapClient } from './wrap-client.ts';

/**
 * How many texts stay prepared. Both ends of a connection keep what is prepared until it ends, the server a plan of some
 * ten kilobytes for each.
 */
const MAXIMUM_PREPARED = 400;
/** A longer one is one of many lengths, such as an insert of many rows. */
const MAXIMUM_CHARACTERS = 4_000;
const SIGHTS_BEFORE = 3;
const MAXIMUM_WATCHED = 1_000;

/**
 * Says which statements are worth preparing: those that recur. How many texts there are is up to clients, who choose the
 * lengths of lists (`in ($1, $2, …)`, `values (…), (…)`), so what is prepared is bounded.
 */
class RecurringTexts {
  readonly #prepared = new Set<string>();
  readonly #sights = new LRUCache<string, number>({ max: MAXIMUM_WATCHED });

  recurs(text: string): boolean {
    if (this.#prepared.has(text)) return true;
    if (text.length > MAXIMUM_CHARACTERS || this.#prepared.size >= MAXIMUM_PREPARED) return false;
    const sights = (this.#sights.get(text) ?? 0) + 1;
    if (sights < SIGHTS_BEFORE) {
      this.#sights.set(text, sights);
      return false;
    }
    this.#sights.delete(text);
    this.#prepared.add(text);
    return true;
  }
}

/**
 * A client that prepares the statements that recur: the server parses and plans them once for a connection, and answers
 * them in one round trip instead of two.
 */
export function prepareRecurring(client: postgres.Sql): postgres.Sql {
  const texts = new RecurringTexts();
  return wrapClient(client, {
    unsafe: (original) =>
      ((text, parameters, options) =>
        original(text, parameters, { ...options, prepare: texts.recurs(text) })) as typeof original,
  });
}
