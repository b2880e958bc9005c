import { stripInvisible } from '@account-center/kit';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';

/** Country of numbers without a country code. */
const HOME_COUNTRY = 'CN';
/** E.164 has 15 digits; dialling prefixes add a few. */
const MAXIMUM_DIGITS = 20;
/** Digits and common separators. Characters that separate two numbers or begin an extension are not accepted. */
const ONE_NUMBER = /^\+?[\d ().-]+$/;
const COUNTRY_IN_BRACKETS = /^\(\s*(\+|00)\s*(\d{1,4})\s*\)/;

export type PhoneProblem = 'NOT_A_NUMBER' | 'NOT_MOBILE';

export type ParsedPhone =
  | {
      /** E.164. */
      phone: string;
      /** The country's calling code, such as `86`. */
      callingCode: string;
      problem?: undefined;
    }
  | { problem: PhoneProblem; phone?: undefined };

/**
 * Parses a text that is exactly one mobile number; without a country code it is Chinese. Two numbers, an extension or
 * extra words are refused, because dropping them would lose data silently.
 */
export function parseMobile(typed: string): ParsedPhone {
  const text = stripInvisible(typed)
    .normalize('NFKC')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/[\u2010-\u2015\u2212\ufe58\ufe63]/gu, '-')
    .trim()
    .replace(COUNTRY_IN_BRACKETS, '$1$2 ');
  if (!ONE_NUMBER.test(text) || text.replaceAll(/\D/g, '').length > MAXIMUM_DIGITS) return { problem: 'NOT_A_NUMBER' };
  const number = parsePhoneNumberFromString(text, { defaultCountry: HOME_COUNTRY, extract: false });
  if (!number?.isValid() || number.ext) return { problem: 'NOT_A_NUMBER' };
  const type = number.getType();
  // If mobile numbers cannot be told from landlines (North America), the number is accepted as mobile.
  if (type !== 'MOBILE' && type !== 'FIXED_LINE_OR_MOBILE') return { problem: 'NOT_MOBILE' };
  return { phone: number.number, callingCode: number.countryCallingCode };
}

/** The number in E.164, or null when the text is not one mobile number. */
export const canonicalMobile = (typed: string): string | null => parseMobile(typed).phone ?? null;
