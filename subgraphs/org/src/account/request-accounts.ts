import type { AccountProblem } from './account.errors.ts';
import { type AccountRequest, commandOptions, type FirstPasswordWay, type Initiator } from './account.rules.ts';

/** Identity takes at most this many accounts in one command. */
export const ACCOUNTS_PER_COMMAND = 500;

const PROVISION = `mutation ProvisionAccounts($input: ProvisionAccountsInput!) {
  provisionAccounts(input: $input) { applied accounts { memberId accountId accountNumber firstPassword problems { field code message } } }
}`;

interface ProvisionAnswer {
  provisionAccounts: {
    applied: boolean;
    accounts: {
      memberId: string;
      accountId: string | null;
      accountNumber: string | null;
      firstPassword: FirstPasswordWay | null;
      problems: { field: string; code: string; message: string }[];
    }[];
  };
}

interface RequestedAccounts {
  /** What identity has against the accounts; with any, it creates none. */
  problems: AccountProblem[];
  /** By member. */
  ways: Map<string, FirstPasswordWay>;
}

/** Asks identity for at most {@link ACCOUNTS_PER_COMMAND} accounts, or with `dryRun` whether it would refuse any. */
export async function requestAccounts(
  initiator: Initiator,
  batch: { batchKey: string; accounts: readonly AccountRequest[]; dryRun: boolean },
): Promise<RequestedAccounts> {
  const { siblings } = initiator.runtime;
  const options = commandOptions(initiator);
  const answer = await siblings.command<ProvisionAnswer>('identity', PROVISION, { input: batch }, options);
  const { accounts } = answer.provisionAccounts;
  return {
    problems: accounts.flatMap(({ memberId, problems }) => problems.map((problem) => ({ memberId, ...problem }))),
    ways: new Map(
      accounts.flatMap(({ memberId, firstPassword }) => (firstPassword ? [[memberId, firstPassword]] : [])),
    ),
  };
}
