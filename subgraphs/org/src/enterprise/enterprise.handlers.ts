import { directoryHandlers } from '@account-center/directory';
import { handlers } from '@account-center/events';
import type { EventHandlers, Transaction } from '@account-center/kit';
import { ensureRoot } from '../department/department.tree.ts';

const keepDirectory = directoryHandlers['enterprise.changed'];

const own = handlers<Transaction>({
  'enterprise.changed': async (tx, { shortName }, raw) => {
    await keepDirectory?.(tx, raw);
    await ensureRoot(tx, raw.enterpriseId, shortName);
  },
});

/** What this service does when identity tells about an enterprise or an account, or messaging about who has talked. */
export const enterpriseHandlers: EventHandlers = {
  'account.changed': directoryHandlers['account.changed'],
  'acquaintances.made': directoryHandlers['acquaintances.made'],
  ...own,
} as EventHandlers;
