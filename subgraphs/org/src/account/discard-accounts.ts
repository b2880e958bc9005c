import { commandOptions, type Initiator } from './account.rules.ts';

const DISCARD = `mutation DiscardAccounts($input: DiscardAccountsInput!) { discardAccounts(input: $input) { discarded } }`;

/** Takes back the accounts of commands that nobody confirmed. Repeatable. */
export async function discardAccounts(initiator: Initiator, batchKeys: readonly string[]): Promise<void> {
  const { siblings } = initiator.runtime;
  for (const batchKey of batchKeys)
    await siblings.command('identity', DISCARD, { input: { batchKey } }, commandOptions(initiator));
}
