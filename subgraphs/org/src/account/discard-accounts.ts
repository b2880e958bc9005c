import { type BaseContext, commandOptionsOf, WORK_DEADLINE_MILLISECONDS } from '@account-center/kit';
import { discardAccountsCommand } from '../generated/commands.ts';

/** Discards the accounts of commands that were not confirmed. Idempotent. */
export async function discardAccounts(context: BaseContext, batchKeys: readonly string[]): Promise<void> {
  const { siblings } = context.runtime;
  const options = commandOptionsOf(context, WORK_DEADLINE_MILLISECONDS);
  for (const idempotencyKey of batchKeys)
    await siblings.command(discardAccountsCommand, { input: { idempotencyKey } }, options);
}
