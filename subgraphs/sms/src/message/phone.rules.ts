import { parseMobile, type PhoneProblem } from '@account-center/directory';
import { stripInvisible } from '@account-center/kit';
import type { Destination } from './message.table.ts';

const DOMESTIC_CALLING_CODE = '86';
/** Applied after compatibility composition (NFKC), which converts full-width forms. */
const SEPARATORS = /[;,、\t\n\r]+/u;
/** A whole number, or a piece of a number that is written with spaces. */
const DIGITS_ONLY = /^[+(]*\d[\d().-]*$/;
/** `+86 (0) 139 1234 5678` */
const MAXIMUM_PIECES = 6;
/** Shorter texts are not parsed. */
const MINIMUM_DIGITS = 7;

export type { PhoneProblem };
export type ParsedPhone =
  | { phone: string; destination: Destination; problem?: undefined }
  | { problem: PhoneProblem; phone?: undefined };

/** The end of the longest number that starts at piece `start`; `start` itself if there is none. */
function endOfNumber(pieces: readonly string[], start: number): number {
  for (let end = Math.min(pieces.length, start + MAXIMUM_PIECES); end > start; end -= 1) {
    const text = pieces.slice(start, end).join(' ');
    if (text.replaceAll(/\D/g, '').length >= MINIMUM_DIGITS && parseMobile(text).phone) return end;
  }
  return start;
}

/** Splits an entry at spaces, which may be inside or between numbers. Pieces that are not a number stay together. */
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

/** The entries of typed or pasted text, in order, without blank ones. */
export const splitNumbers = (typed: string): string[] =>
  stripInvisible(typed)
    .normalize('NFKC')
    .split(SEPARATORS)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
    .flatMap(splitAtSpaces);

/** Parses a number to its canonical form (E.164). Without a country code it is Chinese. */
export function parsePhone(entry: string): ParsedPhone {
  const parsed = parseMobile(entry);
  if (parsed.problem) return { problem: parsed.problem };
  const destination = parsed.callingCode === DOMESTIC_CALLING_CODE ? 'DOMESTIC' : 'INTERNATIONAL';
  return { phone: parsed.phone, destination };
}
