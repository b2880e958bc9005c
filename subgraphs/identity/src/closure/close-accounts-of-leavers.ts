import { recordAudit, type Runtime, ownContext } from '@account-center/kit';
import { type Transaction } from '@account-center/kit/database';
import { lockOpenAccounts } from '../account/index.ts';
import { closeAccounts } from './close-accounts.ts';

/**
 * Closes the open accounts of members who have left the directory. Off-boarding closes the account before the member
 * leaves. After a restore of the directory, a member can be missing without having been off-boarded.
 */
export async function closeAccountsOfLeavers(
  tx: Transaction,
  runtime: Runtime,
  { enterpriseId, memberIds }: { enterpriseId: string; memberIds: readonly string[] },
): Promise<void> {
  const rows = await lockOpenAccounts(tx, memberIds);
  const { closed } = await closeAccounts(tx, rows, { now: runtime.now(), numberState: 'RETIRED' });
  if (closed.length === 0) return;
  const context = ownContext(runtime, enterpriseId);
  const objects = closed.flatMap(({ memberId }) => (memberId ? [{ type: 'Member', id: memberId }] : []));
  await recordAudit(tx, context, { action: 'closeAccount', objects, detail: { reason: 'MEMBER_GONE' } });
}
