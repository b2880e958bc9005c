import { keepDirectory } from '@account-center/directory';
import { ensureRoot } from './ensure-root.ts';

/** Handlers for identity's events about enterprises and accounts, and messaging's about first messages. */
export const departmentHandlers = keepDirectory('org', {
  'enterprise.changed': async (tx, run) => {
    for (const { enterpriseId, payload } of run) await ensureRoot(tx, enterpriseId, payload.shortName);
  },
});
