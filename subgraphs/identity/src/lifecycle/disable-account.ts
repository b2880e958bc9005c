import type { Transaction } from '@account-center/kit/database';
import { type AccountRow, setStatus } from '../account/index.ts';
import { endSessions, type SessionEndReason } from '../session/index.ts';

/** Disables an account; its sessions end. */
export async function disableAccount(
  tx: Transaction,
  row: AccountRow,
  reason: SessionEndReason,
  now: Date,
): Promise<{ sessionsEnded: number }> {
  await setStatus(tx, row, 'DISABLED');
  return { sessionsEnded: await endSessions(tx, { accountIds: [row.id], reason, now }) };
}
