import { directoryHandlers } from '@account-center/directory';
import { handlers } from '@account-center/events';
import type { EventHandlers, Transaction } from '@account-center/kit';
import { insertHolding } from './party.queries.ts';

const holdings = handlers<Transaction>({
  'account.changed': async (tx, { accountNumber, memberId, status }, { enterpriseId, occurredAt }) => {
    if (status === 'CLOSED') return;
    await insertHolding(tx, { enterpriseId, accountNumber, memberId, heldFrom: occurredAt });
  },
});

/** The directory's handlers, which also keep who held an account number when. */
export const eventHandlers: EventHandlers = {
  ...directoryHandlers,
  'account.changed': async (tx, event) => {
    await directoryHandlers['account.changed']?.(tx, event);
    await holdings['account.changed']?.(tx, event);
  },
};
