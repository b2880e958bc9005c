/** Work that can be aborted. */
export interface Abortable {
  abort(): void;
}

/** A time at which work is aborted. */
export interface Deadline {
  /** Whether the work is no longer needed. */
  readonly expired: boolean;
  /** The work to abort; set by the code that does it. */
  work: Abortable | null;
}

interface Entry extends Deadline {
  expired: boolean;
  readonly at: number;
  readonly expire: () => void;
}

/** Tolerance of a deadline, as a share of its length, within these bounds. */
const TOLERANCE = 0.1;
const FINEST_MILLISECONDS = 5;
const COARSEST_MILLISECONDS = 50;

/**
 * Deadlines of one length. They end in the order in which they began, so one timer serves all of them. A timer for each
 * would cost more than the rest of the gateway's work for a fetch.
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

  /** The work is no longer needed. */
  abort(deadline: Deadline): void {
    const entry = deadline as Entry;
    this.#entries.delete(entry);
    entry.expired = true;
    entry.work?.abort();
  }

  /** The work has ended in time. */
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
