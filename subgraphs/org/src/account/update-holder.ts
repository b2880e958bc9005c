import { type BaseContext, commandOptionsOf } from '@account-center/kit';
import { type ContactKind, updateHolderCommand } from '../generated/commands.ts';

/** A command that takes longer counts as lost and is retried. */
const DEADLINE_MILLISECONDS = 5_000;

/** The directory's data on a member. `version` is incremented with each change. */
interface AccountHolder {
  id: string;
  name: string;
  phone: string | null;
  email: string | null;
  version: number;
}

/**
 * Updates the account's holder from the directory. @returns the contacts that were unbound by this (ID-37)
 * @throws identity's errors
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
