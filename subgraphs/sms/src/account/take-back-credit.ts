import { askStandingOfKeys, namedMember, requireNamedMember } from '@account-center/directory';
import { type BaseContext, notFound, parseInput } from '@account-center/kit';
import { enterpriseIdOf } from '@account-center/kit/database';
import { z } from 'zod';
import {
  accountClosed,
  actorOf,
  assertCredit,
  idempotencyKeySchema,
  insertTransfers,
  lockAccounts,
  writeOnce,
} from '../ledger/index.ts';
import { amountSchema, noteSchema, type SmsAccountView, viewOf } from './account.rules.ts';

const takeBackSchema = namedMember.and(
  z.object({
    amount: amountSchema.nullish(),
    note: noteSchema,
    idempotencyKey: idempotencyKeySchema,
  }),
);

interface CreditTakenBack {
  account: SmsAccountView;
  amount: number;
  mainBalance: number;
}

/** Moves a member's credit back to the main account: an amount, or all of it (SMS-6). */
export async function takeBackCredit(context: BaseContext, rawInput: unknown): Promise<CreditTakenBack> {
  const input = parseInput(takeBackSchema, rawInput);
  const { note } = input;
  const enterpriseId = enterpriseIdOf(context.caller);
  const standing = await askStandingOfKeys(context, [input.member]);
  return writeOnce<CreditTakenBack>(context, { operation: 'takeBackCredit', input }, async (tx) => {
    const { memberId } = await requireNamedMember(tx, context.caller, input.member);
    standing.assertNotAbove(memberId);
    const accounts = await lockAccounts(tx, { kinds: ['MAIN'], memberIds: [memberId] });
    const account = accounts.member(memberId);
    if (!account) throw notFound('member', memberId);
    if (account.state === 'CLOSED') throw accountClosed(memberId);
    const amount = input.amount ?? account.balance;
    assertCredit(account, amount);
    const main = accounts.single('MAIN');
    const transfer = { kind: 'TAKE_BACK' as const, debitAccountId: account.id, creditAccountId: main.id };
    if (amount > 0) await insertTransfers(tx, [{ ...transfer, enterpriseId, amount, note, actor: actorOf(context) }]);
    const mainBalance = main.balance + amount;
    const response = { account: viewOf({ ...account, balance: account.balance - amount }), amount, mainBalance };
    return { response, objects: [{ type: 'Member', id: memberId }], detail: { amount, mainBalance } };
  });
}
