import { DomainError, newId, type Queue, type Transaction } from '@account-center/kit';
import { and, eq, inArray, isNotNull } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { recipientOf } from '../delivery/delivery.ts';
import { emailNotConfigured } from '../delivery/delivery.errors.ts';
import type { EnterpriseRow } from '../enterprise/enterprise.table.ts';
import { type AccountRow, credential, noActivation } from './account.table.ts';
import { boundContacts } from './contact.ts';
import { DELIVER_ACTIVATION } from './activation.task.ts';

/** What a new or reset credential begins with, by the enterprise's choice (ID-12). Asked for each on its own. */
export const firstCredential = ({ firstPassword, initialPasswordId }: EnterpriseRow) => ({
  initialPasswordId: firstPassword === 'INITIAL_PASSWORD' ? initialPasswordId : null,
  passwordHash: null,
  passwordSetAt: null,
  ...noActivation,
  activationId: firstPassword === 'ACTIVATION_SECRET' ? newId() : null,
  mustChange: true,
});

/** Sends activation secrets to accounts that begin with one, after the transaction has committed. */
export async function deliverFirstPasswords(
  tx: Transaction,
  queue: Queue,
  accounts: readonly Pick<AccountRow, 'id'>[],
): Promise<void> {
  if (accounts.length === 0) return;
  const ids = accounts.map(({ id }) => id);
  const { enterpriseId, accountId, activationId } = credential;
  const deliveries = await tx
    .select({ enterpriseId, accountId, activationId })
    .from(credential)
    .where(and(inArray(accountId, ids), isNotNull(activationId)));
  await queue.enqueueAll(tx, DELIVER_ACTIVATION, deliveries);
}

/** Whether an account would begin with a secret that only an email could bring, and none can be sent. */
export const isUndeliverable = (
  { mailer }: Context,
  { firstPassword }: EnterpriseRow,
  contacts: { phone: string | null; email: string | null },
): boolean => firstPassword === 'ACTIVATION_SECRET' && !mailer && recipientOf(contacts)?.channel === 'EMAIL';

/** How somebody gets a first password. */
export type FirstPasswordWay = 'INITIAL_PASSWORD' | 'SMS' | 'EMAIL' | 'NO_CONTACT';

export function wayOfFirstPassword({ firstPassword }: EnterpriseRow, row: AccountRow): FirstPasswordWay {
  if (firstPassword === 'INITIAL_PASSWORD') return firstPassword;
  return recipientOf(boundContacts(row))?.channel ?? 'NO_CONTACT';
}

const noContact = () =>
  new DomainError(
    'NO_CONTACT',
    'Nothing can be sent to this member: no phone or email of theirs is confirmed. Enter one if there is none, or let new members begin with an initial password and reset again.',
  );

/**
 * Puts an account back to its first password. A secret goes only to a contact that the account signs in with: one that
 * was entered meanwhile is nobody's proof (ID-37). @throws NO_CONTACT, EMAIL_NOT_CONFIGURED
 */
export async function resetCredential(
  tx: Transaction,
  context: Context,
  row: EnterpriseRow,
  account: AccountRow,
): Promise<void> {
  const contacts = boundContacts(account);
  if (row.firstPassword === 'ACTIVATION_SECRET' && !recipientOf(contacts)) throw noContact();
  if (isUndeliverable(context, row, contacts)) throw emailNotConfigured();
  await tx.update(credential).set(firstCredential(row)).where(eq(credential.accountId, account.id));
  await deliverFirstPasswords(tx, context.runtime.queue, [account]);
}
