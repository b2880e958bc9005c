import { DomainError } from '../errors.ts';

const CANCELLED_CHECK_MILLISECONDS = 2_000;

export const cancelled = () => new DomainError('JOB_CANCELLED', 'The job was cancelled.');
export const stalled = () =>
  new DomainError('JOB_STALLED', 'The job made no progress for too long and was ended. Start it again.');

export interface WatchLimits {
  /** Work without progress for this time is ended. */
  stalledAfterMilliseconds: number;
  /** Maximum duration of one write, which shows no progress. */
  heldAtMostMilliseconds: number;
}

/** Watches the progress of one worker's job. */
export class Watch {
  readonly #ending = new AbortController();
  readonly #ended = Promise.withResolvers<never>();
  readonly #timer: NodeJS.Timeout;
  readonly #limits: WatchLimits;
  #movedAt = performance.now();
  #isHeld = false;

  constructor(limits: WatchLimits, isStillRunning: () => Promise<boolean>) {
    // Nothing may await it any more: avoids an unhandled rejection.
    this.#ended.promise.catch(() => undefined);
    this.#limits = limits;
    const shortest = Math.min(limits.stalledAfterMilliseconds, limits.heldAtMostMilliseconds);
    this.#timer = setInterval(
      async () => {
        if (performance.now() - this.#movedAt > this.#limit) this.#end(stalled());
        // A failed query says nothing about the job.
        else if (!(await isStillRunning().catch(() => true))) this.#end(cancelled());
      },
      Math.min(CANCELLED_CHECK_MILLISECONDS, shortest / 2),
    );
  }

  get #limit(): number {
    return this.#isHeld ? this.#limits.heldAtMostMilliseconds : this.#limits.stalledAfterMilliseconds;
  }

  #end(reason: DomainError): void {
    this.#ending.abort(reason);
    this.#ended.reject(reason);
  }

  get signal(): AbortSignal {
    return this.#ending.signal;
  }

  moved(): void {
    this.#movedAt = performance.now();
  }

  /**
   * Lets a write take up to `heldAtMostMilliseconds`. @throws the reason if the job was ended, before the write can commit:
   * the outcome that a client saw must not change.
   */
  async held<T>(write: () => Promise<T>): Promise<T> {
    this.moved();
    this.#isHeld = true;
    try {
      const result = await write();
      this.signal.throwIfAborted();
      return result;
    } finally {
      this.#isHeld = false;
      this.moved();
    }
  }

  /** The work's result, unless it is ended first. Work that hangs is abandoned; its further calls are refused. */
  over<T>(work: Promise<T>): Promise<T> {
    return Promise.race([work, this.#ended.promise]).finally(() => clearInterval(this.#timer));
  }
}
