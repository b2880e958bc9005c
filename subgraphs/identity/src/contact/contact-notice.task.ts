import { type Effect, effect, newId, type Transaction, withEnterprise } from '@account-center/kit';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { account, type AccountRow } from '../account/account.table.ts';
import type { Context } from '../context.ts';
import { type Carriers, deliver, type Recipient } from '../delivery/delivery.ts';
import { enterprise } from '../enterprise/enterprise.table.ts';

export const TELL_CONTACT_CHANGE = 'tell-contact-change';

const dataSchema = z.object({
  enterpriseId: z.uuid(),
  accountId: z.uuid(),
  /** Names the change: a repeated task tells it once. */
  changeId: z.uuid(),
  to: z.object({ channel: z.enum(['SMS', 'EMAIL']), address: z.string() }),
  what: z.enum(['REPLACED', 'ENTERED']),
});
type Notice = z.infer<typeof dataSchema>;

type Contacts = Pick<AccountRow, 'phone' | 'email'>;
const recipientsOf = (before: string | null, after: string | null, channel: Recipient['channel'], tellsNew: boolean) =>
  before === after
    ? []
    : [
        ...(before ? [{ to: { channel, address: before }, what: 'REPLACED' as const }] : []),
        ...(after && tellsNew ? [{ to: { channel, address: after }, what: 'ENTERED' as const }] : []),
      ];

/** Tells the contact of before and the one of now. Before the first sign-in the new one gets the first password instead. */
export async function tellContactChange(
  tx: Transaction,
  { runtime, mailer }: Context,
  before: AccountRow,
  after: Contacts,
): Promise<void> {
  const tellsNew = before.lastSignInAt !== null;
  const notices = [
    ...recipientsOf(before.phone, after.phone, 'SMS', tellsNew),
    ...(mailer ? recipientsOf(before.email, after.email, 'EMAIL', tellsNew) : []),
  ];
  const changeId = newId();
  const { enterpriseId, id: accountId } = before;
  for (const notice of notices) {
    const data: Notice = { enterpriseId, accountId, changeId, ...notice };
    await runtime.queue.enqueue(tx, TELL_CONTACT_CHANGE, data);
  }
}

const textOf = (what: Notice['what'], shortName: string, number: string) =>
  what === 'REPLACED'
    ? `${shortName}: this contact was replaced in the directory and no longer signs in to account ${number}. Your password still does. If you did not ask for this, tell your administrator.`
    : `${shortName}: this contact was entered for account ${number}. It signs nobody in until its holder signs in with the password and confirms it.`;

/** A notice stands nowhere but in its task, which is tried again until a carrier takes it over. */
export function contactNoticeTask(carriers: Carriers): Effect {
  return effect({
    data: dataSchema,
    concurrency: 4,
    outstanding: null,
    async run({ enterpriseId, accountId, changeId, to, what }) {
      const [row] = await withEnterprise(carriers.runtime.db, enterpriseId, (tx) =>
        tx
          .select({ number: account.number, shortName: enterprise.shortName })
          .from(account)
          .innerJoin(enterprise, eq(enterprise.enterpriseId, account.enterpriseId))
          .where(eq(account.id, accountId)),
      );
      if (!row) return;
      const key = `contact-change:${changeId}:${what}:${to.channel}`;
      const text = textOf(what, row.shortName, row.number ?? '');
      await deliver(carriers, { enterpriseId, to, key, subject: `${row.shortName}: your contact`, text });
    },
  });
}
