import type { BaseContext } from '@account-center/kit';
import type { ContactKind } from '../generated/resolvers.ts';

const UPDATE_HOLDER = `mutation UpdateAccountHolder($input: UpdateAccountHolderInput!) {
  updateAccountHolder(input: $input) { bindingsBroken }
}`;

/** A command that takes longer counts as one that did not arrive, and is repeated. */
const DEADLINE_MILLISECONDS = 5_000;

/** What the directory says of a member; `version` grows with each change. */
interface AccountHolder {
  id: string;
  enterpriseId: string;
  name: string;
  phone: string | null;
  email: string | null;
  version: number;
}

/**
 * The account's holder follows the directory. @returns the contacts that signed in until now, and do so no more (ID-37).
 * @throws what identity refuses with.
 */
export async function updateHolder(
  { runtime, caller, requestId }: Pick<BaseContext, 'runtime' | 'caller' | 'requestId'>,
  { id, enterpriseId, name, phone, email, version }: AccountHolder,
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
