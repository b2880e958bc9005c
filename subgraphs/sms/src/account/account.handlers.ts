import { keepDirectory } from '@account-center/directory';
import { openEnterpriseAccounts, openMemberAccounts } from '../ledger/index.ts';

/** Keeps the directory in step and opens the accounts of enterprises and members as they appear. */
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
