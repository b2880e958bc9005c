import { newId, type Transaction } from '@account-center/kit';
import { eq, inArray } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { recipientOf } from '../delivery/delivery.ts';
import { emailNotConfigured } from '../delivery/delivery.errors.ts';
import type { EnterpriseRow } from '../enterprise/enterprise.table.ts';
import { type AccountRow, credential, noActivation } from './account.table.ts';
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
  { runtime }: Context,
  row: EnterpriseRow,
  accounts: readonly Pick<AccountRow, 'id'>[],
): Promise<void> {
  if (row.firstPassword !== 'ACTIVATION_SECRET') return;
  const ids = accounts.map(({ id }) => id);
  const { enterpriseId, accountId, activationId } = credential;
  const deliveries = await tx
    .select({ enterpriseId, accountId, activationId })
    .from(credential)
    .where(inArray(accountId, ids));
  await runtime.queue.enqueueAll(tx, DELIVER_ACTIVATION, deliveries);
}

/** Whether an account would begin with a secret that only an email could bring, and none can be sent. */
export const isUndeliverable = (
  { mailer }: Context,
  { firstPassword }: EnterpriseRow,
  contacts: { phone: string | null; email: string | null },
): boolean => firstPassword === 'ACTIVATION_SECRET' && !mailer && recipientOf(contacts)?.channel === 'EMAIL';

/** Puts an account back to its first password. @throws EMAIL_NOT_CONFIGURED */
export async function resetCredential(
  tx: Transaction,
  context: Context,
  row: EnterpriseRow,
  account: AccountRow,
): Promise<void> {
  if (isUndeliverable(context, row, account)) throw emailNotConfigured();
  await tx.update(credential).set(firstCredential(row)).where(eq(credential.accountId, account.id));
  await deliverFirstPasswords(tx, context, row, [account]);
}
