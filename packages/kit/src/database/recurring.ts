/** Maximum number of prepared statements per connection, some ten kilobytes each on the server. */
const MAXIMUM_PREPARED = 200;
const MAXIMUM_CHARACTERS = 10_000;
/** A text that was seen this often is likely to recur. */
const RECURRING = 3;
const MAXIMUM_WATCHED = 1_000;

/**
 * Decides which statements to prepare: recurring ones, up to a maximum. Clients influence how many different texts there
 * are, because they choose the lengths of lists (`in ($1, $2, …)`, `values (…), (…)`).
 */
export function createRecurring(): (text: string) => boolean {
  const prepared = new Set<string>();
  let watched = new Map<string, number>();
  return (text) => {
    if (prepared.has(text)) return true;
    if (prepared.size >= MAXIMUM_PREPARED || text.length > MAXIMUM_CHARACTERS) return false;
    const times = (watched.get(text) ?? 0) + 1;
    if (times >= RECURRING) {
      watched.delete(text);
      prepared.add(text);
      return true;
    }
    // Texts that occur once must not keep out recurring ones.
    if (watched.size >= MAXIMUM_WATCHED) watched = new Map();
    watched.set(text, times);
    return false;
  };
}
