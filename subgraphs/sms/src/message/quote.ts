import type { Recipient } from './recipients.ts';
import type { Destination, PartTexts, SplitMode } from './message.table.ts';
import { splitMessage } from './segments.ts';

export interface Content {
  text: string;
  signature: string;
  splitMode: SplitMode;
}

export interface Quote {
  partTexts: PartTexts;
  /** Segment credits for all recipients. */
  credits: number;
}

/** The parts of a message per kind of destination that occurs, and its price (SMS-21). */
export function quote({ text, signature, splitMode }: Content, recipients: readonly Recipient[]): Quote {
  const partTexts: PartTexts = {};
  for (const destination of new Set<Destination>(recipients.map((recipient) => recipient.destination))) {
    partTexts[destination] = splitMessage({ text, signature, mode: splitMode, destination });
  }
  const credits = recipients.reduce((sum, recipient) => sum + segmentsOf(partTexts, recipient.destination), 0);
  return { partTexts, credits };
}

/** How many segments, and so credits, a recipient of this kind costs. */
export const segmentsOf = (partTexts: PartTexts, destination: Destination): number =>
  partTexts[destination]?.length ?? 0;
