import { parseMobile, type PhoneProblem } from '@account-center/directory';
import { stripInvisible } from '@account-center/kit';
import type { Destination } from './message.table.ts';

const DOMESTIC_CALLING_CODE = '86';
/** After compatibility composition, which makes full-width forms plain. */
const SEPARATORS = /[;,、\t\n\r]+/u;
/** A piece that can be a whole number, or a part of one that is written with spaces. */
const DIGITS_ONLY = /^[+(]*\d[\d().-]*$/;
/** `+86 (0) 139 1234 5678` */
const MAXIMUM_PIECES = 6;
/** Not worth parsing below. */
const MINIMUM_DIGITS = 7;

export type { PhoneProblem };
export type ParsedPhone =
  | { phone: string; destination: Destination; problem?: undefined }
  | { problem: PhoneProblem; phone?: undefined };

/** Where the number that begins with the piece at `start` ends; `start` when none begins there. The longest wins. */
function endOfNumber(pieces: readonly string[], start: number): number {
  for (let end = Math.min(pieces.length, start + MAXIMUM_PIECES); end > start; end -= 1) {
    const text = pieces.slice(start, end).join(' ');
    if (text.replaceAll(/\D/g, '').length >= MINIMUM_DIGITS && parseMobile(text).phone) return end;
  }
  return start;
}

/** The numbers of an entry with spaces, which stand inside of numbers or between them. What is none stays together. */
function splitAtSpaces(entry: string): string[] {
  const pieces = entry.split(/\s+/u);
  if (pieces.length === 1 || !pieces.every((piece) => DIGITS_ONLY.test(piece))) return [entry];
  const entries: string[] = [];
  let rest: string[] = [];
  const keepRest = () => {
    if (rest.length > 0) entries.push(rest.join(' '));
    rest = [];
  };
  for (let at = 0; at < pieces.length; ) {
    const end = endOfNumber(pieces, at);
    if (end > at) {
      keepRest();
      entries.push(pieces.slice(at, end).join(' '));
    } else {
      rest.push(pieces[at] ?? '');
    }
    at = Math.max(end, at + 1);
  }
  keepRest();
  return entries;
}

/** The entries of what a person typed or pasted, in order, blanks left out. */
export const splitNumbers = (typed: string): string[] =>
  stripInvisible(typed)
    .normalize('NFKC')
    .split(SEPARATORS)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
    .flatMap(splitAtSpaces);

/** A number in its canonical form (E.164); without a country code it is Chinese. */
export function parsePhone(entry: string): ParsedPhone {
  const parsed = parseMobile(entry);
  if (parsed.problem) return { problem: parsed.problem };
  const destination = parsed.callingCode === DOMESTIC_CALLING_CODE ? 'DOMESTIC' : 'INTERNATIONAL';
  return { phone: parsed.phone, destination };
}
