import { keepDirectory } from '@account-center/directory';
import { ensureRoot } from '../department/department.tree.ts';

/** What this service does when identity tells about an enterprise or an account, or messaging about who has talked. */
export const enterpriseHandlers = keepDirectory({
  'enterprise.changed': async (tx, run) => {
    for (const { enterpriseId, payload } of run) await ensureRoot(tx, enterpriseId, payload.shortName);
  },
});
