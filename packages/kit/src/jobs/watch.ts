import { DomainError } from '../errors.ts';

const CANCELLED_CHECK_MILLISECONDS = 2_000;

export const cancelled = () => new DomainError('JOB_CANCELLED', 'The job was cancelled.');
export const stalled = () =>
  new DomainError('JOB_STALLED', 'The job did not move for too long and was ended. Start it again.');

export interface WatchLimits {
  /** Work that does not move for longer is ended. */
  stalledAfterMilliseconds: number;
  /** The longest that one write may take, which shows no move. */
  heldAtMostMilliseconds: number;
}

/** Watches over the work of one worker on a job. */
export class Watch {
  readonly #ending = new AbortController();
  readonly #ended = Promise.withResolvers<never>();
  readonly #timer: NodeJS.Timeout;
  readonly #limits: WatchLimits;
  #movedAt = performance.now();
  #isHeld = false;

  constructor(limits: WatchLimits, isStillRunning: () => Promise<boolean>) {
    // The race may be over before it ends.
    this.#ended.promise.catch(() => undefined);
    this.#limits = limits;
    const shortest = Math.min(limits.stalledAfterMilliseconds, limits.heldAtMostMilliseconds);
    this.#timer = setInterval(
      async () => {
        if (performance.now() - this.#movedAt > this.#limit) this.#end(stalled());
        // A question that cannot be put says nothing of the job.
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
   * Lets a write take as long as `heldAtMostMilliseconds`. @throws what the job was ended for, before the write can be
   * committed: what a client was told of a job stands.
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

  /** What the work answers, unless it is ended before. Work that hangs is left behind: whatever it asks for is refused. */
  over<T>(work: Promise<T>): Promise<T> {
    return Promise.race([work, this.#ended.promise]).finally(() => clearInterval(this.#timer));
  }
}
