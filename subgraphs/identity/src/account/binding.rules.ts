import type { Recipient } from '../delivery/index.ts';
import type { ContactKind } from '../generated/types.ts';
import type { AccountRow } from './account.table.ts';

/** Contacts of an account, and since when they sign in. */
export type Binding = Pick<AccountRow, 'phone' | 'email' | 'phoneBoundAt' | 'emailBoundAt'>;

/** The contacts that the account signs in with, and that first passwords go to (ID-37). */
export const boundContacts = ({ phone, email, phoneBoundAt, emailBoundAt }: Binding) => ({
  phone: phoneBoundAt && phone,
  email: emailBoundAt && email,
});

/** Contacts of an account before its first sign-in: first passwords and codes are sent to them. */
export const bindGiven = ({ phone, email }: Pick<AccountRow, 'phone' | 'email'>, now: Date) => ({
  phoneBoundAt: phone ? now : null,
  emailBoundAt: email ? now : null,
});

/**
 * What stays bound at the first sign-in: the contact that brought the secret or the code. Any other is a word of whoever
 * entered it, as is each of them where a shared initial password served: its holder proves it first (ID-37).
 */
export const boundByFirstSignIn = (
  { phoneBoundAt, emailBoundAt }: Binding,
  via: Recipient | null,
): Pick<Binding, 'phoneBoundAt' | 'emailBoundAt'> => ({
  phoneBoundAt: via?.channel === 'SMS' ? phoneBoundAt : null,
  emailBoundAt: via?.channel === 'EMAIL' ? emailBoundAt : null,
});

/** Contacts that the account's holder has confirmed; a change in the directory unbinds them. */
export function provenContacts(row: Binding & Pick<AccountRow, 'lastSignInAt'>): ContactKind[] {
  if (row.lastSignInAt === null) return [];
  return [...(row.phoneBoundAt ? (['PHONE'] as const) : []), ...(row.emailBoundAt ? (['EMAIL'] as const) : [])];
}

/** Since when the account signs in with this contact; null when it does not, or the contact is not its own. */
export function boundSince(row: Binding, { channel, address }: Recipient): Date | null {
  if (channel === 'SMS') return row.phone === address ? row.phoneBoundAt : null;
  return row.email === address ? row.emailBoundAt : null;
}
