/** How many texts a server keeps prepared for each connection, some ten kilobytes each. */
const MAXIMUM_PREPARED = 200;
const MAXIMUM_CHARACTERS = 10_000;
/** Seen as often as this, a text is likely to come again. */
const RECURRING = 3;
const MAXIMUM_WATCHED = 1_000;

/**
 * Tells which statements are worth preparing: those that come again and again, as many as may be kept. How many texts there
 * are is up to clients, who choose the lengths of lists (`in ($1, $2, …)`, `values (…), (…)`).
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
    // Texts that come once must not keep those out that come again.
    if (watched.size >= MAXIMUM_WATCHED) watched = new Map();
    watched.set(text, times);
    return false;
  };
}
