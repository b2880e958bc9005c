import type { BreakerState } from '../telemetry/observer.ts';
import type { BreakerOptions } from './resilience.ts';

/** How a fetch ended, as far as the subgraph is to blame. */
export type Outcome = 'answered' | 'failed' | 'late';

/** Names the state in which a fetch was let through; 0 when it was not. */
export type Ticket = number;

/**
 * Stops asking a subgraph that keeps failing, so that neither its callers wait for nothing nor it drowns while it recovers.
 *
 * closed → open: too many of the latest fetches have failed, or several in a row were not answered in time. open → half-open: the time is over; one fetch goes through.
 * half-open → closed: it was answered. half-open → open: it failed.
 * What a fetch of an earlier state tells when it ends says nothing about now and is passed over.
 */
export class Breaker {
  readonly #options: BreakerOptions;
  readonly #changed: (state: BreakerState) => void;
  #state: BreakerState = 'closed';
  #ticket: Ticket = 1;
  #openUntil = 0;
  #probing = false;
  /** The window is two halves: the one that is being filled, and the one before. */
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

  /** Whoever gets a ticket reports with it how the fetch ended. @param now `performance.now()` */
  admit(now: number): Ticket {
    if (this.#state === 'closed') return this.#ticket;
    if (this.#state === 'open' && now >= this.#openUntil) this.#become('half-open');
    if (this.#state === 'open' || this.#probing) return 0;
    this.#probing = true;
    return this.#ticket;
  }

  /** Whoever gave up for reasons of its own says nothing about the subgraph; another one may find out. */
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
