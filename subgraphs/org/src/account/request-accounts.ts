import { type BaseContext, commandOptionsOf, WORK_DEADLINE_MILLISECONDS } from '@account-center/kit';
import {
  type FirstPasswordWay,
  provisionAccountsCommand,
  type ProvisionAccountsInput,
  type ProvisionedAccountInput,
} from '../generated/commands.ts';
import type { AccountProblem } from './account.errors.ts';

/** Identity takes at most this many accounts in one command. */
export const ACCOUNTS_PER_COMMAND = 500;

/** Roles are given by id or, from an import, by name. */
export type AccountRequest = Required<ProvisionedAccountInput>;

interface RequestedAccounts {
  /** Problems that identity found; with any, it creates no account. */
  problems: AccountProblem[];
  /** By member. */
  ways: Map<string, FirstPasswordWay>;
}

/** Requests at most {@link ACCOUNTS_PER_COMMAND} accounts from identity, or with `dryRun` only checks them. */
export async function requestAccounts(
  context: BaseContext,
  input: Required<ProvisionAccountsInput>,
): Promise<RequestedAccounts> {
  const options = commandOptionsOf(context, WORK_DEADLINE_MILLISECONDS);
  const answer = await context.runtime.siblings.command(provisionAccountsCommand, { input }, options);
  const { accounts } = answer.provisionAccounts;
  return {
    problems: accounts.flatMap(({ memberId, problems }) => problems.map((problem) => ({ memberId, ...problem }))),
    ways: new Map(
      accounts.flatMap(({ memberId, firstPassword }) => (firstPassword ? [[memberId, firstPassword]] : [])),
    ),
  };
}
