import { keepDirectory } from '@account-center/directory';
import { and, inArray, ne, sql } from 'drizzle-orm';
import { account } from './account.table.ts';

/** The directory's read model, and what follows from its changes for accounts. */
export const accountDirectoryHandlers = keepDirectory({
  // A transfer moves the default information scope: the member's next request must see the new one (ID-49).
  'member.changed': async (tx, run) => {
    const memberIds = run.map(({ payload }) => payload.memberId);
    await tx
      .update(account)
      .set({ version: sql`${account.version} + 1` })
      .where(and(inArray(account.memberId, memberIds), ne(account.status, 'CLOSED')));
  },
});
