import type { BreakerState } from '../telemetry/observer.ts';
import type { BreakerOptions } from './resilience.ts';

/** How a fetch ended, as the breaker counts it. */
export type Outcome = 'answered' | 'failed' | 'late';

/** Identifies the breaker's state when a fetch was admitted; 0 when it was not admitted. */
export type Ticket = number;

/**
 * Circuit breaker: stops requests to a subgraph that keeps failing, so that callers do not wait in vain and the subgraph
 * can recover.
 *
 * closed → open: too many of the latest fetches failed, or several in a row timed out. open → half-open: the open time is
 * over; one fetch is admitted. half-open → closed: it succeeded. half-open → open: it failed.
 * The outcome of a fetch that was admitted in an earlier state is ignored.
 */
export class Breaker {
  readonly #options: BreakerOptions;
  readonly #changed: (state: BreakerState) => void;
  #state: BreakerState = 'closed';
  #ticket: Ticket = 1;
  #openUntil = 0;
  #probing = false;
  /** The window has two halves: the current one and the previous one. */
  #halfBegan = 0;
  #fetches = 0;
  #failures = 0;
  #fetchesBefore = 0;
  #failuresBefore = 0;
  #timeoutsInARow = 0;

  constructor(options: BreakerOptions, changed: (state: BreakerState) => void) {
    this.#options = options;
    this.#changed = changed;
  }

  get isClosed(): boolean {
    return this.#state === 'closed';
  }

  /** The holder of a ticket reports the outcome of the fetch with it. @param now `performance.now()` */
  admit(now: number): Ticket {
    if (this.#state === 'closed') return this.#ticket;
    if (this.#state === 'open' && now >= this.#openUntil) this.#become('half-open');
    if (this.#state === 'open' || this.#probing) return 0;
    this.#probing = true;
    return this.#ticket;
  }

  /** The fetch was cancelled without an outcome; another one may probe the subgraph. */
  release(ticket: Ticket): void {
    if (ticket === this.#ticket) this.#probing = false;
  }

  report(ticket: Ticket, outcome: Outcome, now: number): void {
    if (ticket !== this.#ticket) return;
    if (this.#state === 'half-open') {
      if (outcome === 'answered') this.#become('closed');
      else this.#open(now);
      return;
    }
    this.#turnWindow(now);
    this.#fetches += 1;
    this.#timeoutsInARow = outcome === 'late' ? this.#timeoutsInARow + 1 : 0;
    if (outcome === 'answered') return;
    this.#failures += 1;
    const fetches = this.#fetches + this.#fetchesBefore;
    const failures = this.#failures + this.#failuresBefore;
    const { minimumFetches, failureRate, consecutiveTimeouts } = this.#options;
    const failsOften = fetches >= minimumFetches && failures >= fetches * failureRate;
    if (failsOften || this.#timeoutsInARow >= consecutiveTimeouts) this.#open(now);
  }

  #open(now: number): void {
    this.#openUntil = now + this.#options.openMilliseconds;
    this.#become('open');
  }

  #become(state: BreakerState): void {
    this.#state = state;
    this.#ticket += 1;
    this.#probing = false;
    this.#fetches = this.#failures = this.#fetchesBefore = this.#failuresBefore = 0;
    this.#timeoutsInARow = 0;
    this.#changed(state);
  }

  #turnWindow(now: number): void {
    const half = this.#options.windowMilliseconds / 2;
    const passed = now - this.#halfBegan;
    if (passed < half) return;
    const isNext = passed < 2 * half;
    this.#fetchesBefore = isNext ? this.#fetches : 0;
    this.#failuresBefore = isNext ? this.#failures : 0;
    this.#fetches = this.#failures = 0;
    this.#halfBegan = now;
  }
}
