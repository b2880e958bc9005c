import { canonicalMobile } from '@account-center/directory';
import type { Recipient } from '../delivery/delivery.ts';
import type { AccountRow } from './account.table.ts';

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const MAXIMUM_EMAIL_LENGTH = 254;

/** The mobile number in E.164, or null when the text is anything else, or more: codes go there. */
export const canonicalPhone = canonicalMobile;

/** The address in lower case, or null when it is none. */
export function canonicalEmail(email: string): string | null {
  const address = email.trim().toLowerCase();
  return address.length <= MAXIMUM_EMAIL_LENGTH && EMAIL.test(address) ? address : null;
}

type Contacts = Pick<AccountRow, 'phone' | 'email' | 'phoneBoundAt' | 'emailBoundAt'>;

/** The contacts that the account signs in with, and that first passwords go to (ID-37). */
export const boundContacts = ({ phone, email, phoneBoundAt, emailBoundAt }: Contacts) => ({
  phone: phoneBoundAt && phone,
  email: emailBoundAt && email,
});

/** What binds the contacts of an account that nobody has signed in to yet: they are where its first password goes. */
export const bindGiven = ({ phone, email }: Pick<AccountRow, 'phone' | 'email'>, now: Date) => ({
  phoneBoundAt: phone ? now : null,
  emailBoundAt: email ? now : null,
});

/** Since when the account signs in with this contact; null when it does not, or the contact is not its own. */
export function boundSince(row: Contacts, { channel, address }: Recipient): Date | null {
  if (channel === 'SMS') return row.phone === address ? row.phoneBoundAt : null;
  return row.email === address ? row.emailBoundAt : null;
}
