import { directoryEnterprise } from '@account-center/directory';
import { badUserInput, type BaseContext, idOf, lineText, notFound, parseInput } from '@account-center/kit';
import { brokenConstraint, type Transaction } from '@account-center/kit/database';
import { z } from 'zod';
import {
  actorOf,
  dealerReferenceUsed,
  idempotencyKeySchema,
  insertDealerReference,
  insertTransfers,
  lockAccounts,
  openDealerAccount,
  writeOnce,
} from '../ledger/index.ts';
import { amountSchema } from './account.rules.ts';

const topUpMainSchema = z.object({
  enterpriseId: idOf('enterprise').nullish(),
  amount: amountSchema,
  dealerReference: lineText(100),
  idempotencyKey: idempotencyKeySchema,
});

export interface MainTopUp {
  transferId: string;
  enterpriseId: string;
  balance: number;
}

/** The caller's own enterprise. Operators belong to none, so they have to name one. */
function toppedUpEnterprise({ caller }: BaseContext, enterpriseId: string | null | undefined): string {
  if (caller.enterpriseId && enterpriseId && caller.enterpriseId !== enterpriseId)
    throw notFound('enterprise', enterpriseId);
  const id = caller.enterpriseId ?? enterpriseId;
  if (!id) throw badUserInput([{ path: 'enterpriseId', reason: 'is needed: you belong to no enterprise' }]);
  return id;
}

async function assertEnterprise(tx: Transaction, enterpriseId: string): Promise<void> {
  const [known] = await tx.select({ id: directoryEnterprise.enterpriseId }).from(directoryEnterprise).limit(1);
  if (!known) throw notFound('enterprise', enterpriseId);
}

/** Adds credit that a dealer sold (SMS-4). The dealer is the caller: an app, or the platform operator. */
export async function topUpMainAccount(context: BaseContext, rawInput: unknown): Promise<MainTopUp> {
  const input = parseInput(topUpMainSchema, rawInput);
  const enterpriseId = toppedUpEnterprise(context, input.enterpriseId);
  const { amount, dealerReference: reference } = input;
  const dealer = `${context.caller.kind}:${context.caller.subject}`;
  const write = { enterpriseId, operation: 'topUpMainAccount', input };
  try {
    return await writeOnce<MainTopUp>(context, write, async (tx) => {
      await assertEnterprise(tx, enterpriseId);
      await openDealerAccount(tx, enterpriseId, dealer);
      const accounts = await lockAccounts(tx, { kinds: ['MAIN'], dealer });
      const main = accounts.single('MAIN');
      const [transferId = ''] = await insertTransfers(tx, [
        {
          enterpriseId,
          kind: 'TOP_UP',
          debitAccountId: accounts.dealer().id,
          creditAccountId: main.id,
          amount,
          note: reference,
          actor: actorOf(context),
        },
      ]);
      await insertDealerReference(tx, { dealer, reference, enterpriseId, transferId });
      const balance = main.balance + amount;
      const objects = [{ type: 'Enterprise', id: enterpriseId }];
      return { response: { transferId, enterpriseId, balance }, objects, detail: { amount, reference, balance } };
    });
  } catch (error) {
    if (brokenConstraint(error) === 'dealer_reference_unique') throw dealerReferenceUsed(reference);
    throw error;
  }
}
