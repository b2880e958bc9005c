import { canonicalEmail, canonicalMobile } from '@account-center/directory';
import { badUserInput, parseInput } from '@account-center/kit';
import { z } from 'zod';

export type Channel = 'SMS' | 'EMAIL';

/** Recipient of a system message: a phone in E.164, or an email address in lower case. */
export interface Recipient {
  channel: Channel;
  address: string;
}

/** Where to send messages: by SMS if there is a phone, otherwise by email (ID-12). */
export function recipientOf(contacts: { phone: string | null; email: string | null }): Recipient | null {
  if (contacts.phone) return { channel: 'SMS', address: contacts.phone };
  return contacts.email ? { channel: 'EMAIL', address: contacts.email } : null;
}

const contactSchema = z.object({ phone: z.string().nullish(), email: z.string().nullish() });

/**
 * The phone or the email address of an input, in the form that limits count by.
 * @throws BAD_USER_INPUT unless exactly one is given
 */
export function requireRecipient(input: unknown): Recipient {
  const { phone, email } = parseInput(contactSchema, input);
  if ((phone == null) === (email == null))
    throw badUserInput([{ path: 'input', reason: 'must hold a phone or an email' }]);
  const address = phone == null ? canonicalEmail(email ?? '') : canonicalMobile(phone);
  if (address) return { channel: phone == null ? 'EMAIL' : 'SMS', address };
  throw badUserInput([
    phone == null
      ? { path: 'email', reason: 'is not an email address' }
      : { path: 'phone', reason: 'is not the number of a mobile phone' },
  ]);
}
