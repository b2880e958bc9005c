import type { DevelopmentOutbox } from '@account-center/kit';
import { createNoticeDisplay } from './create-notice-display.ts';
import { ReceiptClock } from './receipt-clock.task.ts';
import { defaultRules, type SimulatorRule, simulatorRulesSchema } from './simulator.rules.ts';
import type { Receipt, Submission, Transport } from './transport.rules.ts';

const OUTBOX_ENTRIES = 10_000;

export interface SimulatedMessage {
  enterpriseId: string;
  to: string;
  text: string;
}

export interface Simulator extends Transport {
  /** What was accepted, the oldest first, as the phones would show it. Concatenated parts stand one by one. */
  outbox: readonly SimulatedMessage[];
}

/** Whether a transport is a simulator, whose messages can be read. */
export const isSimulator = (transport: Transport): transport is Simulator => 'outbox' in transport;

const REFUSALS: Partial<Record<SimulatorRule['outcome'], 'REFUSED' | 'UNAVAILABLE'>> = {
  REFUSE: 'REFUSED',
  UNAVAILABLE: 'UNAVAILABLE',
};

/** A message centre in this process: accepts, refuses, delays and fails by rule, and reports like a real one (SMS-30). */
export function createSimulator({
  settings,
  developmentOutbox,
}: {
  /** `simulatorRules`: JSON, instead of what the numbers of the demo do. */
  settings: Readonly<Record<string, string>>;
  /** Shows what the system's own notices say. */
  developmentOutbox: DevelopmentOutbox | null;
}): Simulator {
  const rules = settings.simulatorRules
    ? simulatorRulesSchema.parse(JSON.parse(settings.simulatorRules))
    : defaultRules;
  const receipts = new ReceiptClock();
  const display = developmentOutbox && createNoticeDisplay(developmentOutbox);
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
