import { keepDirectory } from '@account-center/directory';
import { openEnterpriseAccounts, openMemberAccounts } from '../ledger/index.ts';

/** Updates the directory, and opens accounts for new enterprises and members. */
export const accountHandlers = keepDirectory('sms', {
  'enterprise.changed': async (tx, run) => {
    for (const { enterpriseId } of run) await openEnterpriseAccounts(tx, enterpriseId);
  },
  'member.changed': (tx, run) =>
    openMemberAccounts(
      tx,
      run.map(({ enterpriseId, payload: { memberId } }) => ({ enterpriseId, memberId })),
    ),
});
