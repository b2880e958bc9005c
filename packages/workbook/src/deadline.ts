import { overLimit } from './file-errors.ts';

/**
 * The total time limit for reading a file. Time that the consumer spends between reads does not count. A read that
 * never returns ends at the limit.
 */
export class Deadline {
  readonly #total: number;
  #left: number;

  constructor(milliseconds: number) {
    this.#total = milliseconds;
    this.#left = milliseconds;
  }

  /** @throws LIMIT_REACHED (importSeconds) */
  async within<T>(work: () => Promise<T>): Promise<T> {
    const began = performance.now();
    let timer: NodeJS.Timeout | undefined;
    const expired = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(this.#exceeded()), Math.max(this.#left, 0));
    });
    try {
      const result = await Promise.race([work(), expired]);
      this.#left -= performance.now() - began;
      if (this.#left < 0) throw this.#exceeded();
      return result;
    } finally {
      clearTimeout(timer);
    }
  }

  /** The items of a source; each read must end within the remaining time. */
  async *over<T>(source: AsyncIterable<T>): AsyncGenerator<T> {
    const iterator = source[Symbol.asyncIterator]();
    try {
      for (;;) {
        const next = await this.within(() => iterator.next());
        if (next.done) return;
        yield next.value;
      }
    } finally {
      // Not awaited, because a source that hangs in a read does not return from this either.
      iterator.return?.().catch(() => undefined);
    }
  }

  #exceeded() {
    return overLimit('importSeconds', Math.round(this.#total / 1000));
  }
}
