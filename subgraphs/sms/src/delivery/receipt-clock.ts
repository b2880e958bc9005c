import type { Logger } from '@account-center/kit';
import type { Receipt } from './transport.ts';

/** Receipts that fall due close together are reported together, as message centres do. */
const FLUSH_MILLISECONDS = 10;
const MAXIMUM_BATCH = 1_000;
const FIRST_DELAY_MILLISECONDS = 250;
const LONGEST_DELAY_MILLISECONDS = 30_000;

type Report = (receipts: Receipt[]) => Promise<void>;

/** Holds receipts until they are due and reports them in batches, again until each was taken. */
export class ReceiptClock {
  readonly #log: Logger;
  readonly #waiting = new Set<NodeJS.Timeout>();
  #due: Receipt[] = [];
  #reporting: Promise<void> | null = null;
  #stopped = false;
  #failures = 0;
  #report: Report = async () => undefined;

  constructor(log: Logger) {
    this.#log = log;
  }

  start(report: Report): void {
    this.#report = report;
  }

  add(receipt: Receipt, delayMilliseconds: number): void {
    this.#after(delayMilliseconds, () => {
      this.#due.push(receipt);
      if (this.#due.length === 1) this.#after(FLUSH_MILLISECONDS, () => this.#flush());
    });
  }

  #after(milliseconds: number, work: () => void): void {
    const timer = setTimeout(() => {
      this.#waiting.delete(timer);
      work();
    }, milliseconds);
    this.#waiting.add(timer);
  }

  #flush(): void {
    this.#reporting ??= this.#reportDue().finally(() => {
      this.#reporting = null;
    });
  }

  /** Reports what is due, and what falls due meanwhile. What is not taken is reported again, as a message centre does. */
  async #reportDue(): Promise<void> {
    while (this.#due.length > 0) {
      const receipts = this.#due.slice(0, MAXIMUM_BATCH);
      try {
        await this.#report(receipts);
      } catch (error) {
        this.#log.error({ err: error, receipts: receipts.length }, 'receipts were not recorded and are reported again');
        if (!this.#stopped) this.#after(this.#backOff(), () => this.#flush());
        return;
      }
      this.#failures = 0;
      this.#due.splice(0, receipts.length);
    }
  }

  #backOff(): number {
    const delay = Math.min(FIRST_DELAY_MILLISECONDS * 2 ** this.#failures, LONGEST_DELAY_MILLISECONDS);
    this.#failures += 1;
    return delay;
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    for (const timer of this.#waiting) clearTimeout(timer);
    this.#waiting.clear();
    this.#flush();
    await this.#reporting;
  }
}
