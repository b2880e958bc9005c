/** Work that ends when it is told to. */
export interface Abortable {
  abort(): void;
}

/** A moment at which something is given up. */
export interface Deadline {
  /** Whether nobody waits for the work any more. */
  readonly expired: boolean;
  /** What is aborted then; set by whoever does the work. */
  work: Abortable | null;
}

interface Entry extends Deadline {
  expired: boolean;
  readonly at: number;
  readonly expire: () => void;
}

/** A deadline is kept with this share of its length as its tolerance, within these bounds. */
const TOLERANCE = 0.1;
const FINEST_MILLISECONDS = 5;
const COARSEST_MILLISECONDS = 50;

/**
 * Deadlines of one length. They end in the order in which they began, so one ticking timer serves all of them: a timer for
 * each would cost more than all else that the gateway does for a fetch.
 */
export class Deadlines {
  readonly milliseconds: number;
  readonly #resolution: number;
  readonly #entries = new Set<Entry>();
  #ticker: NodeJS.Timeout | null = null;

  constructor(milliseconds: number) {
    this.milliseconds = milliseconds;
    this.#resolution = Math.min(Math.max(milliseconds * TOLERANCE, FINEST_MILLISECONDS), COARSEST_MILLISECONDS);
  }

  /** @param now `performance.now()`; `expire` is called once, after the work was aborted. */
  begin(now: number, expire: () => void): Deadline {
    const entry: Entry = { at: now + this.milliseconds, expire, expired: false, work: null };
    this.#entries.add(entry);
    this.#ticker ??= setInterval(() => this.#tick(), this.#resolution);
    return entry;
  }

  /** Nobody wants it any more. */
  abort(deadline: Deadline): void {
    const entry = deadline as Entry;
    this.#entries.delete(entry);
    entry.expired = true;
    entry.work?.abort();
  }

  /** What it was for has ended in time. */
  end(deadline: Deadline): void {
    this.#entries.delete(deadline as Entry);
  }

  #tick(): void {
    if (this.#entries.size === 0 && this.#ticker) {
      clearInterval(this.#ticker);
      this.#ticker = null;
      return;
    }
    const now = performance.now();
    for (const entry of this.#entries) {
      if (entry.at > now) return;
      this.abort(entry);
      entry.expire();
    }
  }
}
