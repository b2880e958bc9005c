import { type Transaction, withEnterprise } from '@account-center/kit/database';
import { effect, type Effect, lacksTask } from '@account-center/kit/jobs';
import { asc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { accountNumberOf } from '../account/index.ts';
import { type Carriers, deliverNotice } from '../delivery/index.ts';
import { enterprises } from '../enterprise/index.ts';
import { contactNotice } from './contact.table.ts';

export const TELL_CONTACT_CHANGE = 'tell-contact-change';
const dataSchema = z.object({ enterpriseId: z.uuid(), noticeId: z.uuid() });
export type NoticeReference = z.infer<typeof dataSchema>;

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
      const [row] = await withEnterprise(db, enterpriseId, (tx) => {
        const owner = enterprises(tx);
        return tx
          .select({
            notice: contactNotice,
            number: accountNumberOf(contactNotice.accountId),
            shortName: owner.shortName,
          })
          .from(contactNotice)
          .innerJoin(owner, eq(owner.enterpriseId, contactNotice.enterpriseId))
          .where(isIt);
      });
      if (!row) return;
      const text = textOf(row.notice.what, row.shortName, row.number ?? '');
      const subject = `${row.shortName}: your contact`;
      await deliverNotice(carriers, { enterpriseId, to: row.notice, key: `contact-change:${noticeId}`, subject, text });
      await withEnterprise(db, enterpriseId, (tx) => tx.delete(contactNotice).where(isIt));
    },
  });
}
