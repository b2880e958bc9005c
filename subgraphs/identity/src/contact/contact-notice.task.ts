import { type Transaction, withEnterprise } from '@account-center/kit/database';
import { effect, type Effect, lacksTask } from '@account-center/kit/jobs';
import { asc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { accountNumberOf } from '../account/index.ts';
import { type Carriers, deliverNotice } from '../delivery/index.ts';
import { enterprises } from '../enterprise/index.ts';
import { contactNotice } from './contact.table.ts';
import { contactTexts } from './contact.texts.ts';

export const TELL_CONTACT_CHANGE = 'tell-contact-change';
const dataSchema = z.object({ enterpriseId: z.uuid(), noticeId: z.uuid() });
export type NoticeReference = z.infer<typeof dataSchema>;

const listUntold = (tx: Transaction, limit: number): Promise<NoticeReference[]> =>
  tx
    .select({ enterpriseId: contactNotice.enterpriseId, noticeId: contactNotice.id })
    .from(contactNotice)
    .where(lacksTask(TELL_CONTACT_CHANGE, 'noticeId', contactNotice.id))
    .orderBy(asc(contactNotice.createdAt))
    .limit(limit);

/** Notifies a contact of a change. A retry sends under the same key, so the message is shown once. */
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
      const says = contactTexts[row.notice.what];
      const values = { enterprise: row.shortName, number: row.number ?? '' };
      await deliverNotice(carriers, { enterpriseId, to: row.notice, key: `contact-change:${noticeId}`, says, values });
      await withEnterprise(db, enterpriseId, (tx) => tx.delete(contactNotice).where(isIt));
    },
  });
}
