import { directoryHandlers } from '@account-center/directory';
import { handlers } from '@account-center/events';
import type { EventHandlers, Transaction } from '@account-center/kit';
import { openEnterpriseAccounts, openMemberAccount } from '../ledger/ledger.queries.ts';

const opening = handlers<Transaction>({
  'enterprise.changed': (tx, _enterprise, { enterpriseId }) => openEnterpriseAccounts(tx, enterpriseId),
  'member.changed': (tx, { memberId }, { enterpriseId }) => openMemberAccount(tx, enterpriseId, memberId),
});

/** Keeps the directory in step and opens the accounts of enterprises and members as they appear. */
export const accountHandlers: EventHandlers = {
  ...directoryHandlers,
  ...Object.fromEntries(
    Object.entries(opening).map(([type, open]) => [
      type,
      async (tx: Transaction, event: Parameters<EventHandlers[string]>[1]) => {
        await directoryHandlers[type]?.(tx, event);
        await open(tx, event);
      },
    ]),
  ),
};
