import { type BaseContext, notFound, parseInput } from '@account-center/kit';
import { enterpriseIdOf, withTenant } from '@account-center/kit/database';
import { z } from 'zod';
import { lockOpenAccounts } from '../account/index.ts';
import { runOnce } from '../command/index.ts';
import type { CloseAccountInput } from '../generated/types.ts';
import { closeAccounts } from './close-accounts.ts';

const closeSchema = z.object({
  memberId: z.uuid(),
  idempotencyKey: z.string().min(1).max(200),
  keepNumber: z.boolean(),
});

export interface CloseResult {
  accountId: string;
  accountNumber: string;
  sessionsEnded: number;
  closedAt: string;
  numberState: 'RETIRED' | 'KEPT';
}

/**
 * Closes a member's account permanently; called by org's off-boarding. A retry with the same key returns the same
 * answer.
 */
export async function closeAccount(context: BaseContext, input: CloseAccountInput): Promise<CloseResult> {
  const { memberId, idempotencyKey: key, keepNumber } = parseInput(closeSchema, input);
  const enterpriseId = enterpriseIdOf(context.caller);
  const now = context.runtime.now();
  const numberState = keepNumber ? 'KEPT' : 'RETIRED';
  return withTenant(context, (tx) =>
    runOnce(tx, { enterpriseId, command: 'closeAccount', key }, async () => {
      const rows = await lockOpenAccounts(tx, [memberId]);
      const [row] = rows;
      if (!row?.number) throw notFound('account', memberId);
      const { sessionsEnded } = await closeAccounts(tx, rows, { now, numberState });
      return { accountId: row.id, accountNumber: row.number, sessionsEnded, closedAt: now.toISOString(), numberState };
    }),
  );
}
