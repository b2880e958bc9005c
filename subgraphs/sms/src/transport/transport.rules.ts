import type { Purpose } from '../message/index.ts';

/** Names a part for as long as a transport knows of it; an adapter maps the message centre's own ids to it. */
export interface PartReference {
  enterpriseId: string;
  partId: string;
}

/** One segment to one number. */
export interface Submission {
  reference: PartReference;
  /** Whether a member sends it, or the system. */
  purpose: Purpose;
  /** E.164. */
  to: string;
  text: string;
  /** Set when the phone is to join this part with others of the same message. */
  concatenation: { messageId: string; number: number; total: number } | null;
}

/** What the message centre said to a submission. `UNAVAILABLE`: nothing definite; it is submitted again later. */
export type SubmissionResult =
  | { outcome: 'ACCEPTED' }
  | { outcome: 'REFUSED'; reason: string }
  | { outcome: 'UNAVAILABLE'; reason: string };

/** What became of an accepted part. May come late, several times, or never. */
export interface Receipt {
  reference: PartReference;
  state: 'DELIVERED' | 'FAILED';
  reason: string | null;
}

/** The port to a message centre (SMS-30). */
export interface Transport {
  /** @param onReceipts answers the receipts that could not be recorded, and never rejects; they are reported again later */
  start(onReceipts: (receipts: Receipt[]) => Promise<Receipt[]>): Promise<void>;
  submit(submission: Submission): Promise<SubmissionResult>;
  stop(): Promise<void>;
}
