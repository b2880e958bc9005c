import { setTimeout as delay } from 'node:timers/promises';
import { outsideTransaction } from '../database/open-transaction.ts';
import { Horizon } from './horizon.ts';
import { isDueToCompare, serveBatch } from './serve.ts';
import type { Newest } from './newest.ts';
import type { RelayOptions, Served, Service } from './service.ts';

/**
 * Used while another relay holds the lease, or a transaction that may roll back without a notification holds events
 * back.
 */
const BUSY_POLL_MILLISECONDS = 500;
const RETRY_MILLISECONDS = 25;
const RETRY_LIMIT_MILLISECONDS = 5_000;
/** Delay before the next look while a running transaction that has written events holds them back. */
const HELD_BACK_MILLISECONDS = 3;

/** An event whose delivery a mutation awaits. */
export interface Target {
  seq: number;
  /** The last number that the outbox had assigned when `seq` was read. */
  last: number;
}

/** One consumer's loop: serves until nothing is left, sleeps until kicked, backs off while the consumer fails. */
export class ConsumerLoop {
  readonly #service: Service;
  readonly #newest: Newest;
  readonly #stop = new AbortController();
  #running: Promise<void> | null = null;
  #again = false;
  #failures = 0;
  #isBusy = false;
  #reached = 0;
  /** As in {@link Served}: there is nothing to read until the outbox assigns a higher number. */
  #until: number | null = null;
  #timer: NodeJS.Timeout | undefined;

  constructor(
    options: RelayOptions,
    { consumer, types, holder, newest }: Pick<Service, 'consumer' | 'types' | 'holder'> & { newest: Newest },
  ) {
    this.#newest = newest;
    const stopped = this.#stop.signal;
    const horizon = new Horizon();
    this.#service = { options, consumer, types, holder, horizon, stopped, comparedAt: null, relocations: 0 };
  }

  get consumer(): string {
    return this.#service.consumer;
  }

  /** True when the last delivery failed. */
  get isFailing(): boolean {
    return this.#failures > 0;
  }

  get #isStopped(): boolean {
    return this.#stop.signal.aborted;
  }

  kick(): void {
    if (this.#isStopped) return;
    this.#again = true;
    clearTimeout(this.#timer);
    this.#running ??= outsideTransaction(() => this.#run()).finally(() => {
      this.#running = null;
      if (this.#again && this.#failures === 0) this.kick();
      else this.#sleep();
    });
  }

  /**
   * Serves until the consumer has received the event. Returns false when a delivery fails, or ends after
   * the deadline (of `performance.now()`). It does not interrupt a delivery: a caller with a strict limit needs its own
   * timer.
   */
  async reach({ seq, last }: Target, deadline: number): Promise<boolean> {
    while (!this.#isStopped) {
      // A larger number than was assigned comes from before a restore.
      if (this.#until !== null && this.#until >= seq && this.#until <= last) return true;
      this.kick();
      await this.#running;
      if (this.#reached >= seq) return true;
      if (this.#failures > 0 || performance.now() >= deadline) return false;
      await delay(HELD_BACK_MILLISECONDS);
    }
    return false;
  }

  async #run(): Promise<void> {
    try {
      while (this.#again && !this.#isStopped) {
        this.#again = false;
        if (!(await this.#isServed())) await this.#serveAll();
        this.#failures = 0;
      }
    } catch (error) {
      this.#failures += 1;
      const { consumer, options } = this.#service;
      const about = { err: error, producer: options.producer, consumer, failures: this.#failures };
      if (!this.#isStopped) options.log.warn(about, 'events were not delivered, trying again');
    }
  }

  /** Whether there is nothing to read. Most kicks come without a new event. */
  async #isServed(): Promise<boolean> {
    if (this.#until === null || isDueToCompare(this.#service)) return false;
    return (await this.#newest.read()) === this.#until;
  }

  async #serveAll(): Promise<void> {
    for (let more = true; more && !this.#isStopped; ) {
      this.#until = null;
      const { reached, full, isBusy, until }: Served = await serveBatch(this.#service);
      this.#reached = reached;
      this.#until = until;
      this.#isBusy = isBusy;
      more = full;
    }
  }

  #sleep(): void {
    if (this.#isStopped) return;
    const backOff = Math.min(RETRY_MILLISECONDS * 2 ** this.#failures, RETRY_LIMIT_MILLISECONDS);
    // Besides the relay's kicks, it finds consumers that another relay served, or that were restored.
    const rest = this.#isBusy ? BUSY_POLL_MILLISECONDS : this.#service.options.compareMilliseconds;
    this.#timer = setTimeout(() => this.kick(), this.#failures > 0 ? backOff : rest).unref();
  }

  async stop(): Promise<void> {
    this.#stop.abort();
    clearTimeout(this.#timer);
    await this.#running;
  }
}
