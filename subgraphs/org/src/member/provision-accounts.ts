import { inPieces, withEnterprise } from '@account-center/kit/database';
import {
  accountRefused,
  type AccountRequest,
  ACCOUNTS_PER_COMMAND,
  confirmAccounts,
  type FirstPasswordWay,
  type Initiator,
  requestAccounts,
} from '../account/index.ts';
import { touchProvisioning } from './provisioning.queries.ts';
import { batchKeysOf } from './provisioning.rules.ts';
import { undoProvisioning } from './undo-provisioning.ts';

/** Asks for the accounts in as many commands as there are keys. @throws what identity has against one of them */
async function createAccounts(
  initiator: Initiator,
  id: string,
  commands: readonly { batchKey: string; accounts: readonly AccountRequest[] }[],
): Promise<Map<string, FirstPasswordWay>> {
  const { runtime, enterpriseId } = initiator;
  const created = new Map<string, FirstPasswordWay>();
  for (const command of commands) {
    const { problems, ways } = await requestAccounts(initiator, { ...command, dryRun: false });
    const [problem] = problems;
    if (problem) throw accountRefused(problem);
    for (const [memberId, way] of ways) created.set(memberId, way);
    await withEnterprise(runtime.db, enterpriseId, (tx) => touchProvisioning(tx, id, runtime.now()));
  }
  return created;
}

/**
 * Runs a saga (ORG-10): the accounts, all or none, then `complete`, which is told how each member gets the first password.
 * Whatever goes wrong undoes the whole.
 */
export async function provisionAccounts<Result>(
  initiator: Initiator,
  id: string,
  accounts: readonly AccountRequest[],
  complete: (ways: ReadonlyMap<string, FirstPasswordWay>) => Promise<Result>,
): Promise<Result> {
  const { log } = initiator.runtime;
  const pieces = [...inPieces(accounts, ACCOUNTS_PER_COMMAND)];
  const keys = batchKeysOf(id, pieces.length);
  const commands = keys.map((batchKey, index) => ({ batchKey, accounts: pieces[index] ?? [] }));
  try {
    const result = await complete(await createAccounts(initiator, id, commands));
    await confirmAccounts(initiator, keys).catch((error: unknown) => {
      log.warn({ err: error, provisioning: id }, 'accounts are confirmed by the events about their members');
    });
    return result;
  } catch (error) {
    await undoProvisioning(initiator, id).catch((undoError: unknown) => {
      log.warn({ err: undoError, provisioning: id }, 'an unfinished member will be removed later');
    });
    throw error;
  }
}
