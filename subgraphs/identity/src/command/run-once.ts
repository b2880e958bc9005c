import { DomainError } from '@account-center/kit';
import type { Transaction } from '@account-center/kit/database';
import { type CommandKey, isCommand, lockCommand } from './command.queries.ts';
import { commandResult } from './command.table.ts';

/**
 * Runs a command once per key. A retry gets the first answer, even if it arrives while the first call still runs.
 * Nothing is stored if the work throws, or if its result is not final. @throws COMMAND_WITHDRAWN
 */
export async function runOnce<Result extends object>(
  tx: Transaction,
  options: CommandKey & { isFinal?: (result: Result) => boolean },
  work: () => Promise<Result>,
): Promise<Result> {
  const { enterpriseId, command, key, isFinal = () => true } = options;
  await lockCommand(tx, options);
  const [known] = await tx.select({ result: commandResult.result }).from(commandResult).where(isCommand(options));
  if (known && 'withdrawn' in (known.result as object)) {
    throw new DomainError(
      'COMMAND_WITHDRAWN',
      'The command was withdrawn before it arrived. Nothing was written; try again.',
    );
  }
  if (known) return known.result as Result;
  const result = await work();
  if (isFinal(result)) await tx.insert(commandResult).values({ enterpriseId, command, key, result });
  return result;
}
