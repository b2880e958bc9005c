import type { Recipient } from '../delivery/index.ts';
import type { ContactKind } from '../generated/types.ts';
import type { AccountRow } from './account.table.ts';

/** Contacts of an account, and when each was bound for sign-in. */
export type Binding = Pick<AccountRow, 'phone' | 'email' | 'phoneBoundAt' | 'emailBoundAt'>;

/** The contacts that the account can sign in with. First passwords are sent to them (ID-37). */
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
 * The contacts that stay bound after the first sign-in: only the one that received the secret or the code. The holder
 * has not confirmed any other. After a shared initial password none stays bound: the holder has to confirm each one
 * (ID-37).
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

/** When this contact was bound for sign-in; null if it is not bound, or not the account's. */
export function boundSince(row: Binding, { channel, address }: Recipient): Date | null {
  if (channel === 'SMS') return row.phone === address ? row.phoneBoundAt : null;
  return row.email === address ? row.emailBoundAt : null;
}
