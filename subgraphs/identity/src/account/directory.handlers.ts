import { keepDirectory } from '@account-center/directory';
import type { EventHandlers, Runtime } from '@account-center/kit';
import { and, inArray, ne, sql } from 'drizzle-orm';
import { account } from './account.table.ts';
import { closeAccountsOfLeavers } from './close.service.ts';
import { confirmReserved } from './confirm.service.ts';

/** The directory's read model, and what follows from its changes for accounts. */
export const accountDirectoryHandlers = (runtime: Runtime): EventHandlers =>
  keepDirectory({
    'member.changed': async (tx, run) => {
      const isMeant = inArray(
        account.memberId,
        run.map(({ payload }) => payload.memberId),
      );
      // Of members who are told no account is a mere reservation.
      await confirmReserved(tx, runtime.queue, isMeant);
      // A transfer moves the default information scope: the member's next request must see the new one (ID-49).
      await tx
        .update(account)
        .set({ version: sql`${account.version} + 1` })
        .where(and(isMeant, ne(account.status, 'CLOSED')));
      const left = run.filter(({ payload }) => payload.status === 'LEFT');
      const enterpriseId = left[0]?.enterpriseId;
      if (!enterpriseId) return;
      const leavers = left.map(({ payload }) => payload.memberId);
      await closeAccountsOfLeavers(tx, runtime, { enterpriseId, memberIds: leavers });
    },
  });
