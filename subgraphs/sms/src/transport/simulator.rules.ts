import { z } from 'zod';

const ruleSchema = z.object({
  /** Applies to numbers with this ending; the first matching rule applies. */
  suffix: z.string().regex(/^\d*$/),
  /** `REFUSE`: never accepted. `FAIL`: accepted, then reported as failed. `SILENT`: accepted, never reported on. `UNAVAILABLE`: not now. */
  outcome: z.enum(['DELIVER', 'REFUSE', 'FAIL', 'SILENT', 'UNAVAILABLE']),
  reason: z.string().optional(),
  /** From acceptance to receipt. */
  delayMilliseconds: z.number().int().min(0).default(20),
});
export type SimulatorRule = z.output<typeof ruleSchema>;
export const simulatorRulesSchema = z.array(ruleSchema).max(100);

/** Default rules for the numbers of the demo and of the tests. */
export const defaultRules: readonly SimulatorRule[] = [
  { suffix: '0000', outcome: 'REFUSE', reason: 'UNKNOWN_SUBSCRIBER', delayMilliseconds: 0 },
  { suffix: '0001', outcome: 'DELIVER', delayMilliseconds: 2_000 },
  { suffix: '0002', outcome: 'FAIL', reason: 'ABSENT_SUBSCRIBER', delayMilliseconds: 20 },
  { suffix: '0003', outcome: 'SILENT', delayMilliseconds: 0 },
  { suffix: '0004', outcome: 'UNAVAILABLE', reason: 'THROTTLED', delayMilliseconds: 0 },
  { suffix: '', outcome: 'DELIVER', delayMilliseconds: 20 },
];
