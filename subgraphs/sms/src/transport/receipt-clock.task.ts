import type { Receipt } from './transport.rules.ts';

/** Receipts that are due within this time are reported together, as message centres do. */
const FLUSH_MILLISECONDS = 10;
const MAXIMUM_BATCH = 1_000;
const FIRST_DELAY_MILLISECONDS = 250;
const LONGEST_DELAY_MILLISECONDS = 30_000;

type Report = (receipts: Receipt[]) => Promise<Receipt[]>;

/** A receipt to report, and the number of failed reports. */
interface Due {
  receipt: Receipt;
  failures: number;
}

/** Holds receipts until they are due and reports them in batches. A receipt is retried until it is recorded. */
export class ReceiptClock {
  readonly #waiting = new Set<NodeJS.Timeout>();
  #due: Due[] = [];
  #reporting: Promise<void> | null = null;
  #stopped = false;
  #report: Report = async () => [];

  start(report: Report): void {
    this.#report = report;
  }

  add(receipt: Receipt, delayMilliseconds: number): void {
    this.#after(delayMilliseconds, () => this.#fallDue([{ receipt, failures: 0 }]));
  }

  #after(milliseconds: number, work: () => void): void {
    const timer = setTimeout(() => {
      this.#waiting.delete(timer);
      work();
    }, milliseconds);
    this.#waiting.add(timer);
  }

  #fallDue(entries: readonly Due[]): void {
    if (this.#due.length === 0) this.#after(FLUSH_MILLISECONDS, () => this.#flush());
    this.#due.push(...entries);
  }

  #flush(): void {
    this.#reporting ??= this.#reportDue().finally(() => {
      this.#reporting = null;
    });
  }

  /** Reports due receipts, including those that become due during the run. */
  async #reportDue(): Promise<void> {
    while (this.#due.length > 0) {
      const batch = this.#due.splice(0, MAXIMUM_BATCH);
      const refused = new Set(await this.#report(batch.map(({ receipt }) => receipt)));
      if (!this.#stopped) this.#reportAgain(batch.filter(({ receipt }) => refused.has(receipt)));
    }
  }

  /** Retries with an increasing delay, without blocking other receipts. */
  #reportAgain(entries: readonly Due[]): void {
    for (const [failures, group] of Map.groupBy(entries, (entry) => entry.failures)) {
      const delay = Math.min(FIRST_DELAY_MILLISECONDS * 2 ** failures, LONGEST_DELAY_MILLISECONDS);
      const next = group.map(({ receipt }) => ({ receipt, failures: failures + 1 }));
      this.#after(delay, () => this.#fallDue(next));
    }
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    for (const timer of this.#waiting) clearTimeout(timer);
    this.#waiting.clear();
    this.#flush();
    await this.#reporting;
  }
}
