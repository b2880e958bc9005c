import { type BaseContext, commandOptionsOf } from '@account-center/kit';
import { type ContactKind, updateHolderCommand } from '../generated/commands.ts';

/** A command that takes longer counts as one that did not arrive, and is repeated. */
const DEADLINE_MILLISECONDS = 5_000;

/** What the directory says of a member; `version` grows with each change. */
interface AccountHolder {
  id: string;
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
  context: BaseContext,
  { id, name, phone, email, version }: AccountHolder,
): Promise<readonly ContactKind[]> {
  const options = commandOptionsOf(context, DEADLINE_MILLISECONDS);
  const input = { memberId: id, name, phone, email, version };
  const { updateAccountHolder } = await context.runtime.siblings.command(updateHolderCommand, { input }, options);
  return updateAccountHolder.bindingsBroken;
}
