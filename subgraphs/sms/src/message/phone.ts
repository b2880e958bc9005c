import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { Destination } from './message.table.ts';

const DEFAULT_REGION = 'CN';
const DOMESTIC_CALLING_CODE = '86';
const SEPARATORS = /[;；\n\r]+/u;
/** What people copy along with a number and cannot see: spaces of all widths, direction marks. */
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060\ufeff]/gu;

export type PhoneProblem = 'NOT_A_NUMBER' | 'NOT_MOBILE';

export type ParsedPhone =
  | { phone: string; destination: Destination; problem?: undefined }
  | { problem: PhoneProblem; phone?: undefined };

/** The entries of what a person typed, in order, blanks left out. */
export const splitNumbers = (typed: string): string[] =>
  typed
    .split(SEPARATORS)
    .map((entry) => entry.replaceAll(INVISIBLE, '').normalize('NFKC').trim())
    .filter((entry) => entry !== '');

/** A number in its canonical form (E.164); without a country code it is Chinese. */
export function parsePhone(entry: string): ParsedPhone {
  const number = parsePhoneNumberFromString(entry, { defaultCountry: DEFAULT_REGION, extract: false });
  if (!number?.isValid()) return { problem: 'NOT_A_NUMBER' };
  const type = number.getType();
  // Where numbers do not tell (North America), the number is taken for a mobile one.
  if (type !== 'MOBILE' && type !== 'FIXED_LINE_OR_MOBILE') return { problem: 'NOT_MOBILE' };
  const destination = number.countryCallingCode === DOMESTIC_CALLING_CODE ? 'DOMESTIC' : 'INTERNATIONAL';
  return { phone: number.number, destination };
}
