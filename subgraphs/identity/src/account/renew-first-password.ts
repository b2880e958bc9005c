import { newId, type Transaction } from '@account-center/kit/database';
import { eq } from 'drizzle-orm';
import { type MailContext, recipientOf } from '../delivery/index.ts';
import { type AccountRow, credential, noActivation } from './account.table.ts';
import { DELIVER_ACTIVATION } from './activation.task.ts';
import { type Binding, boundContacts } from './binding.rules.ts';

/** Whether there is a contact to send a first password to. */
function canBeSent({ mailer }: MailContext, after: Binding): boolean {
  const to = recipientOf(boundContacts(after));
  return to !== null && (to.channel === 'SMS' || mailer !== null);
}

/**
 * Voids a first password if the contact that received it is no longer the account's. A pending or unused one is also
 * void if it would now go to another contact. Before the first sign-in a new one is sent.
 */
export async function renewFirstPassword(
  tx: Transaction,
  context: MailContext,
  before: AccountRow,
  after: Binding,
): Promise<void> {
  const [open] = await tx.select().from(credential).where(eq(credential.accountId, before.id));
  if (!open?.activationId) return;
  const isMoved = recipientOf(boundContacts(before))?.address !== recipientOf(boundContacts(after))?.address;
  const isGone = open.activationAddress !== null && ![after.phone, after.email].includes(open.activationAddress);
  if (!isMoved && !isGone) return;
  const isRenewed = before.lastSignInAt === null;
  const activationId = isRenewed ? newId() : null;
  await tx
    .update(credential)
    .set({ ...noActivation, activationId })
    .where(eq(credential.accountId, before.id));
  const { enterpriseId, id: accountId } = before;
  if (isRenewed && canBeSent(context, after))
    await context.runtime.queue.enqueue(tx, DELIVER_ACTIVATION, { enterpriseId, accountId, activationId });
}
