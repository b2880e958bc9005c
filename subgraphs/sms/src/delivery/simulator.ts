import type { Logger } from '@account-center/kit';
import { z } from 'zod';
import type { Receipt, Submission, Transport } from './transport.ts';

/** Receipts that fall due close together are reported together, as message centres do. */
const FLUSH_MILLISECONDS = 10;
const OUTBOX_ENTRIES = 10_000;

const ruleSchema = z.object({
  /** Applies to numbers that end so; the first rule that matches decides. */
  suffix: z.string().regex(/^\d*$/),
  /** `REFUSE`: never accepted. `FAIL`: accepted, then reported as failed. `SILENT`: accepted, never reported on. `UNAVAILABLE`: not now. */
  outcome: z.enum(['DELIVER', 'REFUSE', 'FAIL', 'SILENT', 'UNAVAILABLE']),
  reason: z.string().optional(),
  /** From acceptance to receipt. */
  delayMilliseconds: z.number().int().min(0).default(20),
});
export type SimulatorRule = z.output<typeof ruleSchema>;
export const simulatorRulesSchema = z.array(ruleSchema).max(100);

/** What the numbers of the demo and of the tests do. */
export const defaultRules: readonly SimulatorRule[] = [
  { suffix: '0000', outcome: 'REFUSE', reason: 'UNKNOWN_SUBSCRIBER', delayMilliseconds: 0 },
  { suffix: '0001', outcome: 'DELIVER', delayMilliseconds: 2_000 },
  { suffix: '0002', outcome: 'FAIL', reason: 'ABSENT_SUBSCRIBER', delayMilliseconds: 20 },
  { suffix: '0003', outcome: 'SILENT', delayMilliseconds: 0 },
  { suffix: '0004', outcome: 'UNAVAILABLE', reason: 'THROTTLED', delayMilliseconds: 0 },
  { suffix: '', outcome: 'DELIVER', delayMilliseconds: 20 },
];

export interface SimulatedMessage {
  enterpriseId: string;
  to: string;
  text: string;
}

export interface Simulator extends Transport {
  /** What was accepted, the oldest first, as the phones would show it. Concatenated parts stand one by one. */
  outbox: readonly SimulatedMessage[];
}

const REFUSALS: Partial<Record<SimulatorRule['outcome'], 'REFUSED' | 'UNAVAILABLE'>> = {
  REFUSE: 'REFUSED',
  UNAVAILABLE: 'UNAVAILABLE',
};

/** Holds receipts until they are due and reports them in batches. */
class ReceiptClock {
  readonly #log: Logger;
  readonly #waiting = new Set<NodeJS.Timeout>();
  #due: Receipt[] = [];
  #flushing: Promise<void> = Promise.resolve();
  #report: (receipts: Receipt[]) => Promise<void> = async () => undefined;

  constructor(log: Logger) {
    this.#log = log;
  }

  start(report: (receipts: Receipt[]) => Promise<void>): void {
    this.#report = report;
  }

  add(receipt: Receipt, delayMilliseconds: number): void {
    const timer = setTimeout(() => {
      this.#waiting.delete(timer);
      this.#due.push(receipt);
      if (this.#due.length === 1) setTimeout(() => void this.flush(), FLUSH_MILLISECONDS);
    }, delayMilliseconds);
    this.#waiting.add(timer);
  }

  flush(): Promise<void> {
    const receipts = this.#due.splice(0);
    if (receipts.length === 0) return this.#flushing;
    this.#flushing = this.#flushing
      .then(() => this.#report(receipts))
      .catch((error: unknown) => this.#log.error({ err: error }, 'receipts were not recorded'));
    return this.#flushing;
  }

  async stop(): Promise<void> {
    for (const timer of this.#waiting) clearTimeout(timer);
    this.#waiting.clear();
    await this.flush();
  }
}

/** A message centre in this process: accepts, refuses, delays and fails by rule, and reports like a real one (SMS-30). */
export function createSimulator(options: { rules?: readonly SimulatorRule[]; log: Logger }): Simulator {
  const rules = options.rules ?? defaultRules;
  const receipts = new ReceiptClock(options.log);
  const outbox: SimulatedMessage[] = [];
  const ruleOf = (to: string) => rules.find(({ suffix }) => to.endsWith(suffix));

  const accept = ({ reference, to, text }: Submission, rule: SimulatorRule | undefined) => {
    outbox.push({ enterpriseId: reference.enterpriseId, to, text });
    if (outbox.length > OUTBOX_ENTRIES) outbox.shift();
    if (rule?.outcome === 'SILENT') return;
    const failed = rule?.outcome === 'FAIL';
    const receipt: Receipt = {
      reference,
      state: failed ? 'FAILED' : 'DELIVERED',
      reason: failed ? (rule.reason ?? 'FAILED') : null,
    };
    receipts.add(receipt, rule?.delayMilliseconds ?? 0);
  };

  return {
    outbox,
    start: async (onReceipts) => receipts.start(onReceipts),
    async submit(submission) {
      const rule = ruleOf(submission.to);
      const refused = rule && REFUSALS[rule.outcome];
      if (refused) return { outcome: refused, reason: rule.reason ?? rule.outcome };
      accept(submission, rule);
      return { outcome: 'ACCEPTED' };
    },
    stop: () => receipts.stop(),
  };
}
