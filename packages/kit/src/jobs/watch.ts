import { DomainError } from '../errors.ts';

const CANCELLED_CHECK_MILLISECONDS = 2_000;

export const cancelled = () => new DomainError('JOB_CANCELLED', 'The job was cancelled.');

/** Watches over the work of one worker on a job. */
export class Watch {
  readonly #ending = new AbortController();
  readonly #ended = Promise.withResolvers<never>();
  readonly #timer: NodeJS.Timeout;
  #movedAt = performance.now();

  constructor(stalledAfterMilliseconds: number, isStillRunning: () => Promise<boolean>) {
    // The race may be over before it ends.
    this.#ended.promise.catch(() => undefined);
    const checkMilliseconds = Math.min(CANCELLED_CHECK_MILLISECONDS, stalledAfterMilliseconds / 2);
    this.#timer = setInterval(async () => {
      if (performance.now() - this.#movedAt > stalledAfterMilliseconds)
        this.#end(new DomainError('JOB_STALLED', 'The job did not move for too long and was ended. Start it again.'));
      // A question that cannot be put says nothing of the job.
      else if (!(await isStillRunning().catch(() => true))) this.#end(cancelled());
    }, checkMilliseconds);
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

  /** What the work answers, unless it is ended before. Work that hangs is left behind: whatever it asks for is refused. */
  over<T>(work: Promise<T>): Promise<T> {
    return Promise.race([work, this.#ended.promise]).finally(() => clearInterval(this.#timer));
  }
}
