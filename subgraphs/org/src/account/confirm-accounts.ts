import { commandOptions, type Initiator } from './account.rules.ts';

const CONFIRM = `mutation ConfirmAccounts($input: ConfirmAccountsInput!) { confirmAccounts(input: $input) { confirmed } }`;
/** Identity hears of the members in any case: nobody waits for long to say it sooner. */
const DEADLINE_MILLISECONDS = 5_000;

/** Says at once that the accounts of commands are kept; identity hears it from the directory's events as well. */
export async function confirmAccounts(initiator: Initiator, batchKeys: readonly string[]): Promise<void> {
  const { siblings } = initiator.runtime;
  const options = { ...commandOptions(initiator), deadlineMilliseconds: DEADLINE_MILLISECONDS };
  for (const batchKey of batchKeys) await siblings.command('identity', CONFIRM, { input: { batchKey } }, options);
}
