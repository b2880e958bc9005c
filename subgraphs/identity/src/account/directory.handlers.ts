import { directoryHandlers } from '@account-center/directory';
import { type EventPayload, handlers } from '@account-center/events';
import type { EventHandlers, Transaction } from '@account-center/kit';
import { and, eq, ne, sql } from 'drizzle-orm';
import { account } from './account.table.ts';

/** A transfer moves the default information scope: the member's next request must see the new one (ID-49). */
async function bumpMember(tx: Transaction, { memberId }: EventPayload<'member.changed'>): Promise<void> {
  await tx
    .update(account)
    .set({ version: sql`${account.version} + 1` })
    .where(and(eq(account.memberId, memberId), ne(account.status, 'CLOSED')));
}

const bump = handlers<Transaction>({ 'member.changed': bumpMember })['member.changed'];

/** The directory's read model, and what follows from its changes for accounts. */
export const accountDirectoryHandlers: EventHandlers = {
  ...directoryHandlers,
  'member.changed': async (tx, event) => {
    await directoryHandlers['member.changed']?.(tx, event);
    await bump?.(tx, event);
  },
};
