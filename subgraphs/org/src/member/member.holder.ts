import type { BaseContext } from '@account-center/kit';
import type { ContactKind } from '../generated/resolvers.ts';
import type { MemberRow } from './member.table.ts';

const UPDATE_HOLDER = `mutation UpdateAccountHolder($input: UpdateAccountHolderInput!) {
  updateAccountHolder(input: $input) { bindingsBroken }
}`;

/** A command that takes longer counts as one that did not arrive, and is repeated. */
const DEADLINE_MILLISECONDS = 5_000;

/**
 * The account's holder follows the directory. @returns the contacts that signed in until now, and do so no more (ID-37).
 * @throws what identity refuses with.
 */
export async function updateHolder(
  { runtime, caller, requestId }: Pick<BaseContext, 'runtime' | 'caller' | 'requestId'>,
  { id, enterpriseId, name, phone, email, version }: MemberRow,
): Promise<ContactKind[]> {
  const options = { enterpriseId, actor: caller, requestId, deadlineMilliseconds: DEADLINE_MILLISECONDS };
  const input = { memberId: id, name, phone, email, version };
  const answer = await runtime.siblings.command<{ updateAccountHolder: { bindingsBroken: ContactKind[] } }>(
    'identity',
    UPDATE_HOLDER,
    { input },
    options,
  );
  return answer.updateAccountHolder.bindingsBroken;
}
