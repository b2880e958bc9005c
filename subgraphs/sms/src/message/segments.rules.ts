import { SegmentedMessage } from 'sms-segments-calculator';
import type { Destination, SplitMode } from './message.table.ts';

/** A short message carries 140 octets: 160 GSM-7 septets, or 70 UCS-2 code units. */
const MESSAGE_BITS = 140 * 8;
/**
 * Each part of a longer message needs 6 octets for the user data header (3GPP TS 23.040): 153 septets or 67 code units
 * remain.
 */
const CONCATENATED_BITS = (140 - 6) * 8;
const UCS2_BITS = 16;

type Encoding = 'GSM-7' | 'UCS-2';

/** An indivisible piece of text, with its size in the message's encoding. */
interface Unit {
  raw: string;
  bits: number;
}

const bitsOf = (units: readonly Unit[]) => units.reduce((sum, { bits }) => sum + bits, 0);
const textOf = (units: readonly Unit[]) => units.map(({ raw }) => raw).join('');

/** Chinese carriers bill every domestic message by 70 and 67 characters, whichever characters it has. */
function encodingOf(text: string, destination: Destination): Encoding {
  return destination === 'DOMESTIC' ? 'UCS-2' : new SegmentedMessage(text, 'auto').encodingName;
}

/** Graphemes. A grapheme longer than a whole part (stacked accents) is split into code points. */
function unitsOf(text: string, encoding: Encoding, capacity: number): Unit[] {
  if (text === '') return [];
  return new SegmentedMessage(text, encoding).encodedChars.flatMap((char) => {
    if (char.sizeInBits() <= capacity) return [{ raw: char.raw, bits: char.sizeInBits() }];
    return Array.from(char.raw, (raw) => ({ raw, bits: raw.length * UCS2_BITS }));
  });
}

/** Fills parts in order, each as far as possible. */
function pack(units: readonly Unit[], capacity: number): string[] {
  const parts: Unit[][] = [[]];
  let free = capacity;
  for (const unit of units) {
    if (unit.bits > free) {
      parts.push([]);
      free = capacity;
    }
    parts.at(-1)?.push(unit);
    free -= unit.bits;
  }
  return parts.map(textOf);
}

/**
 * Splits a message into the texts of its parts; their number is its price in segment credits (SMS-21).
 * `CONCATENATED`: the phone joins the parts, and only the first one has the signature. `INDEPENDENT`: each part is a
 * message of its own and begins with the signature.
 * @param signature with its brackets; may be empty. It counts as text.
 */
export function splitMessage(message: {
  text: string;
  signature: string;
  mode: SplitMode;
  destination: Destination;
}): string[] {
  const text = message.text.replaceAll('\r\n', '\n');
  const { signature, mode, destination } = message;
  const encoding = encodingOf(signature + text, destination);
  const whole = unitsOf(signature + text, encoding, CONCATENATED_BITS);
  if (bitsOf(whole) <= MESSAGE_BITS) return [signature + text];
  if (mode === 'CONCATENATED') return pack(whole, CONCATENATED_BITS);
  const prefix = bitsOf(unitsOf(signature, encoding, MESSAGE_BITS));
  const capacity = MESSAGE_BITS - prefix;
  return pack(unitsOf(text, encoding, capacity), capacity).map((part) => signature + part);
}

/** The encoding of a message to a destination, which determines its price. */
export const messageEncoding = encodingOf;
