import { newId, type Transaction } from '@account-center/kit/database';
import type { AccountRow } from '../account/index.ts';
import type { Channel, MailContext } from '../delivery/index.ts';
import { type NoticeReference, TELL_CONTACT_CHANGE } from './contact-notice.task.ts';
import { contactNotice } from './contact.table.ts';

type Contacts = Pick<AccountRow, 'phone' | 'email'>;

const noticesOf = (before: string | null, after: string | null, channel: Channel, tellsNew: boolean) =>
  before === after
    ? []
    : [
        ...(before ? [{ channel, address: before, what: 'REPLACED' as const }] : []),
        ...(after && tellsNew ? [{ channel, address: after, what: 'ENTERED' as const }] : []),
      ];

/** Notifies the old and the new contact. Before the first sign-in the new one gets the first password instead. */
export async function tellContactChange(
  tx: Transaction,
  { runtime, mailer }: MailContext,
  before: AccountRow,
  after: Contacts,
): Promise<void> {
  const tellsNew = before.lastSignInAt !== null;
  const { enterpriseId, id: accountId } = before;
  const notices = [
    ...noticesOf(before.phone, after.phone, 'SMS', tellsNew),
    ...(mailer ? noticesOf(before.email, after.email, 'EMAIL', tellsNew) : []),
  ].map((notice) => ({ ...notice, id: newId(), enterpriseId, accountId }));
  if (notices.length === 0) return;
  await tx.insert(contactNotice).values(notices);
  const tasks = notices.map(({ id }): NoticeReference => ({ enterpriseId, noticeId: id }));
  await runtime.queue.enqueueAll(tx, TELL_CONTACT_CHANGE, tasks);
}
