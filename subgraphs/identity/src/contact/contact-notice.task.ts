import { type Effect, effect, lacksTask, newId, type Transaction, withEnterprise } from '@account-center/kit';
import { asc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { account, type AccountRow } from '../account/account.table.ts';
import type { Context } from '../context.ts';
import { type Carriers, type Channel, deliver } from '../delivery/delivery.ts';
import { enterprise } from '../enterprise/enterprise.table.ts';
import { contactNotice } from './contact.table.ts';

export const TELL_CONTACT_CHANGE = 'tell-contact-change';

const dataSchema = z.object({ enterpriseId: z.uuid(), noticeId: z.uuid() });
type NoticeReference = z.infer<typeof dataSchema>;

type Contacts = Pick<AccountRow, 'phone' | 'email'>;
const noticesOf = (before: string | null, after: string | null, channel: Channel, tellsNew: boolean) =>
  before === after
    ? []
    : [
        ...(before ? [{ channel, address: before, what: 'REPLACED' as const }] : []),
        ...(after && tellsNew ? [{ channel, address: after, what: 'ENTERED' as const }] : []),
      ];

/** Tells the contact of before and the one of now. Before the first sign-in the new one gets the first password instead. */
export async function tellContactChange(
  tx: Transaction,
  { runtime, mailer }: Context,
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

const textOf = (what: 'REPLACED' | 'ENTERED', shortName: string, number: string) =>
  what === 'REPLACED'
    ? `${shortName}: this contact was replaced in the directory and no longer signs in to account ${number}. Your password still does. If you did not ask for this, tell your administrator.`
    : `${shortName}: this contact was entered for account ${number}. It signs nobody in until its holder signs in with the password and confirms it.`;

const listUntold = (tx: Transaction, limit: number): Promise<NoticeReference[]> =>
  tx
    .select({ enterpriseId: contactNotice.enterpriseId, noticeId: contactNotice.id })
    .from(contactNotice)
    .where(lacksTask(TELL_CONTACT_CHANGE, 'noticeId', contactNotice.id))
    .orderBy(asc(contactNotice.createdAt))
    .limit(limit);

/** Tells a contact of its change. Should this process end before that is noted, the key lets it be shown once. */
export function contactNoticeTask(carriers: Carriers): Effect {
  const { db } = carriers.runtime;
  return effect({
    data: dataSchema,
    concurrency: 4,
    outstanding: listUntold,
    async run({ enterpriseId, noticeId }) {
      const isIt = eq(contactNotice.id, noticeId);
      const [row] = await withEnterprise(db, enterpriseId, (tx) =>
        tx
          .select({ notice: contactNotice, number: account.number, shortName: enterprise.shortName })
          .from(contactNotice)
          .innerJoin(account, eq(account.id, contactNotice.accountId))
          .innerJoin(enterprise, eq(enterprise.enterpriseId, account.enterpriseId))
          .where(isIt),
      );
      if (!row) return;
      const text = textOf(row.notice.what, row.shortName, row.number ?? '');
      const subject = `${row.shortName}: your contact`;
      await deliver(carriers, { enterpriseId, to: row.notice, key: `contact-change:${noticeId}`, subject, text });
      await withEnterprise(db, enterpriseId, (tx) => tx.delete(contactNotice).where(isIt));
    },
  });
}
