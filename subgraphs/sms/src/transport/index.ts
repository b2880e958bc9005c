export { chooseTransport } from './choose-transport.ts';
export { isSimulator, type SimulatedMessage } from './create-simulator.ts';
export type { Receipt, Submission, SubmissionResult, Transport } from './transport.rules.ts';
