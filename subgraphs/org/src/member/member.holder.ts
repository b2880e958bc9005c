import type { BaseContext } from '@account-center/kit';
import type { MemberRow } from './member.table.ts';

const UPDATE_HOLDER = `mutation UpdateAccountHolder($input: UpdateAccountHolderInput!) {
  updateAccountHolder(input: $input) { __typename }
}`;

/** The account's holder follows the directory. @throws what identity refuses with. */
export async function updateHolder(
  { runtime, caller, requestId }: Pick<BaseContext, 'runtime' | 'caller' | 'requestId'>,
  { id, enterpriseId, name, phone, email }: MemberRow,
): Promise<void> {
  const options = { enterpriseId, actor: caller, requestId };
  await runtime.siblings.command('identity', UPDATE_HOLDER, { input: { memberId: id, name, phone, email } }, options);
}
