import { type Destination, destinations, type PartTexts, type SplitMode } from './message.table.ts';
import { splitMessage } from './segments.rules.ts';

/** A number to send a message to. */
export interface Recipient {
  /** E.164. */
  phone: string;
  destination: Destination;
  memberId: string | null;
}

export interface Content {
  text: string;
  signature: string;
  splitMode: SplitMode;
}

interface Quote {
  partTexts: PartTexts;
  /** Segment credits for all recipients. */
  credits: number;
}

/** A message's parts for each kind of destination that it has, and its price (SMS-21). */
export function quote({ text, signature, splitMode }: Content, recipients: readonly Recipient[]): Quote {
  const partTexts: PartTexts = {};
  for (const destination of new Set<Destination>(recipients.map((recipient) => recipient.destination))) {
    partTexts[destination] = splitMessage({ text, signature, mode: splitMode, destination });
  }
  const credits = recipients.reduce((sum, recipient) => sum + segmentsOf(partTexts, recipient.destination), 0);
  return { partTexts, credits };
}

/** The number of segments, and so of credits, for a recipient of this kind. */
export const segmentsOf = (partTexts: PartTexts, destination: Destination): number =>
  partTexts[destination]?.length ?? 0;

/** The parts by kind of destination, without unused kinds. */
export const partsOf = (partTexts: PartTexts): { destination: Destination; parts: string[] }[] =>
  destinations.flatMap((destination) => {
    const parts = partTexts[destination];
    return parts ? [{ destination, parts }] : [];
  });
