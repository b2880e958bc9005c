import type { Transaction } from '@account-center/kit/database';
import type { Queue } from '@account-center/kit/jobs';
import { and, inArray, isNotNull } from 'drizzle-orm';
import { type AccountRow, credential } from './account.table.ts';
import { DELIVER_ACTIVATION } from './activation.task.ts';

/** Sends activation secrets, after the commit, to accounts whose first credential is one. */
export async function deliverFirstPasswords(
  tx: Transaction,
  queue: Queue,
  accounts: readonly Pick<AccountRow, 'id'>[],
): Promise<void> {
  if (accounts.length === 0) return;
  const ids = accounts.map(({ id }) => id);
  const { enterpriseId, accountId, activationId } = credential;
  const deliveries = await tx
    .select({ enterpriseId, accountId, activationId })
    .from(credential)
    .where(and(inArray(accountId, ids), isNotNull(activationId)));
  await queue.enqueueAll(tx, DELIVER_ACTIVATION, deliveries);
}
