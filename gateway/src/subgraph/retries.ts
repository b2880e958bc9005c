import type { FailureKind } from './failure.ts';
import type { RetryOptions } from './resilience.ts';

/** Maximum saved budget: retries that may be used at once. */
const MAXIMUM_SAVED = 20;
/** Failures that a retry may fix. After a deadline there is no time left, and a wrong response would be wrong again. */
const PASSING: readonly FailureKind[] = ['connection', 'busy'];

/** Retry budget of a subgraph; its fetches add to it. */
export class RetryBudget {
  readonly #options: RetryOptions;
  #saved = MAXIMUM_SAVED;

  constructor(options: RetryOptions) {
    this.#options = options;
  }

  fetchBegan(): void {
    if (this.#saved < MAXIMUM_SAVED) this.#saved += this.#options.share;
  }

  /** Milliseconds until the next attempt, null when there is none. @param attempt counts from 1 */
  pauseBefore(attempt: number, kind: FailureKind): number | null {
    if (attempt > this.#options.attempts || !PASSING.includes(kind) || this.#saved < 1) return null;
    this.#saved -= 1;
    return Math.random() * this.#options.pauseMilliseconds * 2 ** (attempt - 1);
  }
}
