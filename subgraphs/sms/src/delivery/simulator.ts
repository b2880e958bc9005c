import type { DevelopmentOutbox } from '@account-center/kit';
import { z } from 'zod';
import { createNoticeDisplay } from './notice-display.ts';
import { ReceiptClock } from './receipt-clock.ts';
import type { Receipt, Submission, Transport } from './transport.ts';

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

/** A message centre in this process: accepts, refuses, delays and fails by rule, and reports like a real one (SMS-30). */
export function createSimulator(options: {
  rules?: readonly SimulatorRule[];
  /** Shows what the system's own notices say. */
  developmentOutbox: DevelopmentOutbox | null;
}): Simulator {
  const rules = options.rules ?? defaultRules;
  const receipts = new ReceiptClock();
  const display = options.developmentOutbox && createNoticeDisplay(options.developmentOutbox);
  const outbox: SimulatedMessage[] = [];
  const ruleOf = (to: string) => rules.find(({ suffix }) => to.endsWith(suffix));

  const accept = (submission: Submission, rule: SimulatorRule | undefined) => {
    const { reference, to, text } = submission;
    display?.(submission);
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
