import type { Purpose } from '../message/index.ts';

/** Identifies a part while a transport knows it; an adapter maps the message centre's own ids to it. */
export interface PartReference {
  enterpriseId: string;
  partId: string;
}

/** One segment to one number. */
export interface Submission {
  reference: PartReference;
  /** Whether a member or the system sends it. */
  purpose: Purpose;
  /** E.164. */
  to: string;
  text: string;
  /** Set when the phone should join this part with others of the same message. */
  concatenation: { messageId: string; number: number; total: number } | null;
}

/** The message centre's answer to a submission. `UNAVAILABLE`: no definite answer; it is submitted again later. */
export type SubmissionResult =
  | { outcome: 'ACCEPTED' }
  | { outcome: 'REFUSED'; reason: string }
  | { outcome: 'UNAVAILABLE'; reason: string };

/** The final state of an accepted part. May arrive late, several times, or never. */
export interface Receipt {
  reference: PartReference;
  state: 'DELIVERED' | 'FAILED';
  reason: string | null;
}

/** The port to a message centre (SMS-30). */
export interface Transport {
  /**
   * @param onReceipts returns the receipts that could not be recorded, and never rejects; they are reported again later
   */
  start(onReceipts: (receipts: Receipt[]) => Promise<Receipt[]>): Promise<void>;
  submit(submission: Submission): Promise<SubmissionResult>;
  stop(): Promise<void>;
}
