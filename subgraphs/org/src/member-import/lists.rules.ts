const SEPARATOR = /[;；、,，\n]/;
/** Maximum entries of a list. A longer one is reported as too long, without checking its names. */
const MAXIMUM_JOINED = 40;

export const hasSeparator = (text: string): boolean => SEPARATOR.test(text);

/** Splits at every separator. */
const split = (text: string): string[] => text.split(new RegExp(`(${SEPARATOR.source})`));

const clean = (parts: readonly string[]): string[] => parts.map((part) => part.trim()).filter((part) => part !== '');

/**
 * The entries of a list as people type it. Older names may contain a separator: the longest known name wins, so they
 * stay whole.
 */
export function splitList(text: string, isKnown: (entry: string) => boolean = () => false): string[] {
  if (!SEPARATOR.test(text)) return clean([text]);
  const pieces = split(text);
  const names = (pieces.length + 1) / 2;
  if (names > MAXIMUM_JOINED) return clean(text.split(SEPARATOR));
  const entries: string[] = [];
  for (let start = 0; start < pieces.length; ) {
    let end = pieces.length;
    while (end > start + 1 && !isKnown(pieces.slice(start, end).join(''))) end -= 2;
    entries.push(pieces.slice(start, Math.max(end, start + 1)).join(''));
    start = Math.max(end, start + 1) + 1;
  }
  return clean(entries);
}
