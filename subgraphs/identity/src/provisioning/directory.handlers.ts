import { keepDirectory } from '@account-center/directory';
import type { Runtime } from '@account-center/kit';
import type { EventHandlers } from '@account-center/kit/events';
import { bumpVersionsOfMembers, confirmReserved } from '../account/index.ts';
import { closeAccountsOfLeavers } from '../closure/index.ts';

/** The directory read model, and the changes to accounts that follow from directory events. */
export const directoryHandlers = (runtime: Runtime): EventHandlers =>
  keepDirectory('identity', {
    'member.changed': async (tx, run) => {
      const memberIds = run.map(({ payload }) => payload.memberId);
      // A member that the directory publishes exists, so the account is no longer reserved.
      await confirmReserved(tx, runtime.queue, { memberIds });
      // A transfer moves the default information scope: the member's next request must see the new one (ID-49).
      await bumpVersionsOfMembers(tx, memberIds);
      const left = run.filter(({ payload }) => payload.status === 'LEFT');
      const enterpriseId = left[0]?.enterpriseId;
      if (!enterpriseId) return;
      const leavers = left.map(({ payload }) => payload.memberId);
      await closeAccountsOfLeavers(tx, runtime, { enterpriseId, memberIds: leavers });
    },
  });
