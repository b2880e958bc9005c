import { type BaseContext, idOf, notFound, parseInput } from '@account-center/kit';
import { enterpriseIdOf } from '@account-center/kit/database';
import { z } from 'zod';
import {
  actorOf,
  closeAccount,
  idempotencyKeySchema,
  insertTransfers,
  lockAccounts,
  oncePerKey,
} from '../ledger/index.ts';
import { cancelScheduledMessages } from '../message/index.ts';

const closeAccountSchema = z.object({ memberId: idOf('member'), idempotencyKey: idempotencyKeySchema });

interface AccountClosing {
  creditReturned: number;
  scheduledCancelled: number;
  closedAt: string;
}

/**
 * Moves all credit of a leaving member to the main account (SMS-6, ORG-40). Refunds for messages that are still being
 * sent go to the main account later, because the sub-account is closed. The same key gets the same figures.
 */
export async function closeSmsAccount(context: BaseContext, rawInput: unknown): Promise<AccountClosing> {
  const input = parseInput(closeAccountSchema, rawInput);
  const { memberId } = input;
  const enterpriseId = enterpriseIdOf(context.caller);
  // The command may be repeated on behalf of another caller, so the caller is not part of the request.
  const request = {
    enterpriseId,
    operation: 'closeSmsAccount',
    key: `close:${input.idempotencyKey}`,
    input,
    anyCaller: true,
  };
  return oncePerKey<AccountClosing>(
    context,
    request,
    async (tx) => {
      const accounts = await lockAccounts(tx, { kinds: ['MAIN', 'PENDING', 'SPENT'], memberIds: [memberId] });
      const account = accounts.member(memberId);
      if (!account) throw notFound('member', memberId);
      const actor = actorOf(context);
      const cancelled = await cancelScheduledMessages(tx, memberId, actor);
      const creditReturned = account.balance + cancelled.credits;
      const transfer = {
        debitAccountId: account.id,
        creditAccountId: accounts.single('MAIN').id,
        amount: creditReturned,
      };
      if (creditReturned > 0) await insertTransfers(tx, [{ enterpriseId, kind: 'TAKE_BACK', ...transfer, actor }]);
      const closedAt = await closeAccount(tx, account.id);
      return { creditReturned, scheduledCancelled: cancelled.messages, closedAt: closedAt.toISOString() };
    },
    async () => undefined,
  );
}
