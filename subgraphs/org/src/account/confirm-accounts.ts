import { type BaseContext, commandOptionsOf } from '@account-center/kit';
import { confirmAccountsCommand } from '../generated/commands.ts';

/** Identity also learns of the members by events, so this only makes it sooner and has a short deadline. */
const DEADLINE_MILLISECONDS = 5_000;

/** Says at once that the accounts of commands are kept; identity hears it from the directory's events as well. */
export async function confirmAccounts(context: BaseContext, batchKeys: readonly string[]): Promise<void> {
  const { siblings } = context.runtime;
  const options = commandOptionsOf(context, DEADLINE_MILLISECONDS);
  for (const idempotencyKey of batchKeys)
    await siblings.command(confirmAccountsCommand, { input: { idempotencyKey } }, options);
}
