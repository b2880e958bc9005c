import { type BaseContext, commandOptionsOf } from '@account-center/kit';
import { confirmAccountsCommand } from '../generated/commands.ts';

/** Short, because this call is only a shortcut: identity also receives the members by events. */
const DEADLINE_MILLISECONDS = 5_000;

/** Confirms the accounts of commands at once. The directory's events confirm them to identity as well. */
export async function confirmAccounts(context: BaseContext, batchKeys: readonly string[]): Promise<void> {
  const { siblings } = context.runtime;
  const options = commandOptionsOf(context, DEADLINE_MILLISECONDS);
  for (const idempotencyKey of batchKeys)
    await siblings.command(confirmAccountsCommand, { input: { idempotencyKey } }, options);
}
