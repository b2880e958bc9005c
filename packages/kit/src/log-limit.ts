/** Maximum lines per message within the window; further ones are counted. */
const LINES = 20;
const WINDOW_MILLISECONDS = 60_000;
/** Maximum number of distinct messages; all others count as one. */
const MAXIMUM_MESSAGES = 1_000;

interface Counter {
  since: number;
  written: number;
  leftOut: number;
}

/** Whether to write a line: `leftOut` lines of its message were dropped before. Null: drop this one. */
export type LineLimit = (message: string) => { leftOut: number } | null;

/**
 * Bounds the log during an outage: 20 lines of the same message per minute, then the number of dropped ones.
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
