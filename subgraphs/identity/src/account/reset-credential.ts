import { DomainError } from '@account-center/kit';
import type { Transaction } from '@account-center/kit/database';
import { eq } from 'drizzle-orm';
import { emailNotConfigured, type MailContext, recipientOf } from '../delivery/index.ts';
import type { EnterpriseRow } from '../enterprise/index.ts';
import { type AccountRow, credential } from './account.table.ts';
import { boundContacts } from './binding.rules.ts';
import { deliverFirstPasswords } from './deliver-first-passwords.ts';
import { firstCredential, isUndeliverable } from './first-password.rules.ts';

const noContact = () =>
  new DomainError(
    'NO_CONTACT',
    'The member has no confirmed phone or email, so nothing can be sent. Enter one if there is none, or switch to initial passwords and reset again.',
  );

/**
 * Resets an account to its first password. A secret is sent only to a contact that the account can sign in with: a
 * contact that was entered since is unconfirmed (ID-37).
 * @throws NO_CONTACT, EMAIL_NOT_CONFIGURED
 */
export async function resetCredential(
  tx: Transaction,
  context: MailContext,
  row: EnterpriseRow,
  account: AccountRow,
): Promise<void> {
  const contacts = boundContacts(account);
  if (row.firstPassword === 'ACTIVATION_SECRET' && !recipientOf(contacts)) throw noContact();
  if (isUndeliverable(context, row, contacts)) throw emailNotConfigured();
  await tx.update(credential).set(firstCredential(row)).where(eq(credential.accountId, account.id));
  await deliverFirstPasswords(tx, context.runtime.queue, [account]);
}
