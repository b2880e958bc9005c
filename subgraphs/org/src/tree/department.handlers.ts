import { keepDirectory } from '@account-center/directory';
import { ensureRoot } from './ensure-root.ts';

/** What this service does when identity tells about an enterprise or an account, or messaging about who has talked. */
export const departmentHandlers = keepDirectory('org', {
  'enterprise.changed': async (tx, run) => {
    for (const { enterpriseId, payload } of run) await ensureRoot(tx, enterpriseId, payload.shortName);
  },
});
