import type { FailureKind } from './failure.ts';
import type { RetryOptions } from './resilience.ts';

/** Retries that may be spent at once after a quiet time. */
const MAXIMUM_SAVED = 20;
/** What the next attempt may find gone. A deadline that has passed leaves no time, and a wrong answer stays wrong. */
const PASSING: readonly FailureKind[] = ['connection', 'busy'];

/** Retries of a subgraph, saved up by its fetches. */
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
