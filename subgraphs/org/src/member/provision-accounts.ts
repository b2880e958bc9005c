import type { BaseContext } from '@account-center/kit';
import { inPieces, withTenant } from '@account-center/kit/database';
import {
  accountRefused,
  type AccountRequest,
  ACCOUNTS_PER_COMMAND,
  confirmAccounts,
  requestAccounts,
} from '../account/index.ts';
import type { FirstPasswordWay } from '../generated/types.ts';
import { touchProvisioning } from './provisioning.queries.ts';
import { batchKeysOf } from './provisioning.rules.ts';
import { undoProvisioning } from './undo-provisioning.ts';

/** Asks for the accounts in as many commands as there are keys. @throws what identity has against one of them */
async function createAccounts(
  context: BaseContext,
  id: string,
  commands: readonly { idempotencyKey: string; accounts: readonly AccountRequest[] }[],
): Promise<Map<string, FirstPasswordWay>> {
  const created = new Map<string, FirstPasswordWay>();
  for (const command of commands) {
    const { problems, ways } = await requestAccounts(context, { ...command, dryRun: false });
    const [problem] = problems;
    if (problem) throw accountRefused(problem);
    for (const [memberId, way] of ways) created.set(memberId, way);
    await withTenant(context, (tx) => touchProvisioning(tx, id, context.runtime.now()));
  }
  return created;
}

/**
 * Runs a saga (ORG-10): the accounts, all or none, then `complete`, which is told how each member gets the first password.
 * Whatever goes wrong undoes the whole.
 */
export async function provisionAccounts<Result>(
  context: BaseContext,
  id: string,
  accounts: readonly AccountRequest[],
  complete: (ways: ReadonlyMap<string, FirstPasswordWay>) => Promise<Result>,
): Promise<Result> {
  const pieces = [...inPieces(accounts, ACCOUNTS_PER_COMMAND)];
  const keys = batchKeysOf(id, pieces.length);
  const commands = keys.map((idempotencyKey, index) => ({ idempotencyKey, accounts: pieces[index] ?? [] }));
  try {
    const result = await complete(await createAccounts(context, id, commands));
    await confirmAccounts(context, keys).catch((error: unknown) => {
      context.log.warn({ err: error, provisioning: id }, 'accounts are confirmed by the events about their members');
    });
    return result;
  } catch (error) {
    await undoProvisioning(context, id).catch((undoError: unknown) => {
      context.log.warn({ err: undoError, provisioning: id }, 'an unfinished member will be removed later');
    });
    throw error;
  }
}
