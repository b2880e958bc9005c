export { createSimulator, type SimulatedMessage, type Simulator } from './create-simulator.ts';
export { simulatorRulesSchema } from './simulator.rules.ts';
export type { Receipt, Submission, SubmissionResult, Transport } from './transport.rules.ts';
