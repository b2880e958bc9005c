import { askStandingOfKeys, namedMember, requireNamedMember } from '@account-center/directory';
import { type BaseContext, notFound, parseInput } from '@account-center/kit';
import { z } from 'zod';
import {
  accountClosed,
  type AccountState,
  idempotencyKeySchema,
  lockAccounts,
  setAccountState,
  writeOnce,
} from '../ledger/index.ts';
import { type SmsAccountView, viewOf } from './account.rules.ts';

const accountStateSchema = namedMember.and(z.object({ idempotencyKey: idempotencyKeySchema }));

/** Suspends or resumes a member's account. @throws NOT_FOUND, ROLE_ABOVE_YOURS, SMS_ACCOUNT_CLOSED */
export async function changeState(
  context: BaseContext,
  operation: string,
  rawInput: unknown,
  state: AccountState,
): Promise<{ account: SmsAccountView }> {
  const input = parseInput(accountStateSchema, rawInput);
  const standing = await askStandingOfKeys(context, [input.member]);
  return writeOnce<{ account: SmsAccountView }>(context, { operation, input }, async (tx) => {
    const { memberId } = await requireNamedMember(tx, context.caller, input.member);
    standing.assertNotAbove(memberId);
    const account = (await lockAccounts(tx, { memberIds: [memberId] })).member(memberId);
    if (!account) throw notFound('member', memberId);
    if (account.state === 'CLOSED') throw accountClosed(memberId);
    await setAccountState(tx, account.id, state);
    const response = { account: viewOf({ ...account, state }) };
    return { response, objects: [{ type: 'Member', id: memberId }], detail: { before: account.state, after: state } };
  });
}
