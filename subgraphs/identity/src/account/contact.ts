import { parsePhoneNumberFromString } from 'libphonenumber-js/max';

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const MAXIMUM_EMAIL_LENGTH = 254;

/** The number in E.164, or null when it is none. Numbers without a country code are taken for Chinese ones. */
export function canonicalPhone(phone: string): string | null {
  const parsed = parsePhoneNumberFromString(phone, 'CN');
  return parsed?.isValid() ? parsed.number : null;
}

/** The address in lower case, or null when it is none. */
export function canonicalEmail(email: string): string | null {
  const address = email.trim().toLowerCase();
  return address.length <= MAXIMUM_EMAIL_LENGTH && EMAIL.test(address) ? address : null;
}
