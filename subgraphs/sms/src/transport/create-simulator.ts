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
  /** Accepted messages, oldest first, as phones would show them. Concatenated parts are separate entries. */
  outbox: readonly SimulatedMessage[];
}

/** Whether a transport is a simulator, so that its messages can be read. */
export const isSimulator = (transport: Transport): transport is Simulator => 'outbox' in transport;

const REFUSALS: Partial<Record<SimulatorRule['outcome'], 'REFUSED' | 'UNAVAILABLE'>> = {
  REFUSE: 'REFUSED',
  UNAVAILABLE: 'UNAVAILABLE',
};

/**
 * An in-process message centre (SMS-30): accepts, refuses, delays and fails by rule, and sends receipts like a real
 * one.
 */
export function createSimulator({
  settings,
  developmentOutbox,
}: {
  /** `simulatorRules`: JSON that replaces the default rules for demo numbers. */
  settings: Readonly<Record<string, string>>;
  /** Shows the text of system notices. */
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
