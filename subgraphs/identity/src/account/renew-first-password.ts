import { newId, type Transaction } from '@account-center/kit/database';
import { eq } from 'drizzle-orm';
import { type MailContext, recipientOf } from '../delivery/index.ts';
import { type AccountRow, credential, noActivation } from './account.table.ts';
import { DELIVER_ACTIVATION } from './activation.task.ts';
import { type Binding, boundContacts } from './binding.rules.ts';

/** Whether a first password has a way to go. */
function canBeSent({ mailer }: MailContext, after: Binding): boolean {
  const to = recipientOf(boundContacts(after));
  return to !== null && (to.channel === 'SMS' || mailer !== null);
}

/**
 * A first password is void when the contact that it went to is no longer the account's, and any open one, sent or not,
 * when it would go elsewhere now; before the first sign-in another goes out.
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
