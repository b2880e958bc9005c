import { canonicalMobile } from '@account-center/directory';
import type { Recipient } from '../delivery/delivery.ts';
import type { ContactKind } from '../generated/resolvers.ts';
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

/** What binds the contacts of an account that nobody has signed in to yet: its first password goes there, and codes do. */
export const bindGiven = ({ phone, email }: Pick<AccountRow, 'phone' | 'email'>, now: Date) => ({
  phoneBoundAt: phone ? now : null,
  emailBoundAt: email ? now : null,
});

/**
 * What stays bound at the first sign-in: the contact that brought the secret or the code. Any other is a word of whoever
 * entered it, as is each of them where a shared initial password served: its holder proves it first (ID-37).
 */
export const boundByFirstSignIn = (
  { phoneBoundAt, emailBoundAt }: Contacts,
  via: Recipient | null,
): Pick<Contacts, 'phoneBoundAt' | 'emailBoundAt'> => ({
  phoneBoundAt: via?.channel === 'SMS' ? phoneBoundAt : null,
  emailBoundAt: via?.channel === 'EMAIL' ? emailBoundAt : null,
});

/** Contacts that somebody who signs in has proven: an edit breaks that. */
export function provenContacts(row: Contacts & Pick<AccountRow, 'lastSignInAt'>): ContactKind[] {
  if (row.lastSignInAt === null) return [];
  return [...(row.phoneBoundAt ? (['PHONE'] as const) : []), ...(row.emailBoundAt ? (['EMAIL'] as const) : [])];
}

/** Since when the account signs in with this contact; null when it does not, or the contact is not its own. */
export function boundSince(row: Contacts, { channel, address }: Recipient): Date | null {
  if (channel === 'SMS') return row.phone === address ? row.phoneBoundAt : null;
  return row.email === address ? row.emailBoundAt : null;
}
