import { askStandingOfKeys, requireNamedMember } from '@account-center/directory';
import { type BaseContext, notFound, parseInput, withTenant } from '@account-center/kit';
import { eq } from 'drizzle-orm';
import { accountClosed } from '../ledger/ledger.errors.ts';
import { findSingleAccount, insertTransfers, lockAccounts } from '../ledger/ledger.queries.ts';
import { actorOf, assertCredit, writeOnce } from '../ledger/ledger.service.ts';
import { type AccountState, ledgerAccount } from '../ledger/ledger.table.ts';
import { accountStateSchema, takeBackSchema } from './account.input.ts';
import { findOwnAccount, type SmsAccountView, viewOf } from './account.queries.ts';
import { enterpriseOf } from './enterprise.ts';

/** Credit in the caller's main account; null when asked about another enterprise. */
export async function readMainBalance(context: BaseContext, enterpriseId: string): Promise<number | null> {
  if (context.caller.enterpriseId !== enterpriseId) return null;
  const main = await withTenant(context, (tx) => findSingleAccount(tx, 'MAIN'));
  return main?.balance ?? null;
}

/** The caller's own sub-account; null for callers that are no member. */
export async function readOwnAccount(context: BaseContext): Promise<SmsAccountView | null> {
  const { memberId } = context.caller;
  if (!memberId) return null;
  return (await withTenant(context, (tx) => findOwnAccount(tx, memberId))) ?? null;
}

export interface CreditTakenBack {
  account: SmsAccountView;
  amount: number;
  mainBalance: number;
}

/** Takes a member's credit back into the main account: some of it, or all (SMS-6). */
export async function takeBackCredit(context: BaseContext, rawInput: unknown): Promise<CreditTakenBack> {
  const input = parseInput(takeBackSchema, rawInput);
  const { idempotencyKey: key, note } = input;
  const enterpriseId = enterpriseOf(context);
  const standing = await askStandingOfKeys(context, [input.member]);
  return writeOnce<CreditTakenBack>(context, { enterpriseId, operation: 'takeBackCredit', key, input }, async (tx) => {
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

async function changeState(context: BaseContext, operation: string, rawInput: unknown, state: AccountState) {
  const input = parseInput(accountStateSchema, rawInput);
  const { idempotencyKey: key } = input;
  const enterpriseId = enterpriseOf(context);
  const standing = await askStandingOfKeys(context, [input.member]);
  return writeOnce<{ account: SmsAccountView }>(context, { enterpriseId, operation, key, input }, async (tx) => {
    const { memberId } = await requireNamedMember(tx, context.caller, input.member);
    standing.assertNotAbove(memberId);
    const account = (await lockAccounts(tx, { memberIds: [memberId] })).member(memberId);
    if (!account) throw notFound('member', memberId);
    if (account.state === 'CLOSED') throw accountClosed(memberId);
    await tx.update(ledgerAccount).set({ state }).where(eq(ledgerAccount.id, account.id));
    const response = { account: viewOf({ ...account, state }) };
    return { response, objects: [{ type: 'Member', id: memberId }], detail: { before: account.state, after: state } };
  });
}

/** The credit stays, sending is refused (SMS-6). */
export const suspendSmsAccount = (context: BaseContext, input: unknown) =>
  changeState(context, 'suspendSmsAccount', input, 'SUSPENDED');

export const resumeSmsAccount = (context: BaseContext, input: unknown) =>
  changeState(context, 'resumeSmsAccount', input, 'ACTIVE');
