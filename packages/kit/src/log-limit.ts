/** So many lines of one message are written within the window; the others are counted. */
const LINES = 20;
const WINDOW_MILLISECONDS = 60_000;
/** Messages that are told apart. Beyond it all others count as one. */
const MAXIMUM_MESSAGES = 1_000;

interface Counter {
  since: number;
  written: number;
  leftOut: number;
}

/** What a line is to be written as: `leftOut` lines like it were not written before. Null: this one is left out, too. */
export type LineLimit = (message: string) => { leftOut: number } | null;

/**
 * Keeps a log from growing without bound while something is away and everybody who needs it says so: 20 lines of the
 * same message a minute, then their number.
 */
export function limitLines(now: () => number = () => performance.now()): LineLimit {
  const counters = new Map<string, Counter>();
  const forget = (at: number) => {
    for (const [message, { since }] of counters) if (at - since >= WINDOW_MILLISECONDS) counters.delete(message);
  };
  return (message) => {
    const at = now();
    if (counters.size >= MAXIMUM_MESSAGES) forget(at);
    const key = counters.has(message) || counters.size < MAXIMUM_MESSAGES ? message : '';
    const counter = counters.get(key) ?? { since: at, written: 0, leftOut: 0 };
    counters.set(key, counter);
    const isOver = at - counter.since >= WINDOW_MILLISECONDS;
    if (isOver) Object.assign(counter, { since: at, written: 0 });
    if (counter.written >= LINES) {
      counter.leftOut += 1;
      return null;
    }
    counter.written += 1;
    const { leftOut } = counter;
    counter.leftOut = 0;
    return { leftOut };
  };
}
