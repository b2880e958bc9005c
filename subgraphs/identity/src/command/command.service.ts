import { DomainError, type Transaction } from '@account-center/kit';
import { and, eq, sql } from 'drizzle-orm';
import { commandResult } from './command.table.ts';

interface CommandKey {
  enterpriseId: string;
  command: string;
  key: string;
}

/** Stands where the result of a command would stand that must not run any more. */
const WITHDRAWN = { withdrawn: true };

const isCommand = ({ enterpriseId, command, key }: CommandKey) =>
  and(eq(commandResult.enterpriseId, enterpriseId), eq(commandResult.command, command), eq(commandResult.key, key));

const lockCommand = (tx: Transaction, { enterpriseId, command, key }: CommandKey) =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`${enterpriseId}/${command}/${key}`}, 0))`);

/** Waits for a command that runs under this key, and keeps it from ever running again: it may still be on its way. */
export async function withdrawCommand(tx: Transaction, command: CommandKey): Promise<void> {
  await lockCommand(tx, command);
  await tx
    .insert(commandResult)
    .values({ ...command, result: WITHDRAWN })
    .onConflictDoUpdate({
      target: [commandResult.enterpriseId, commandResult.command, commandResult.key],
      set: { result: WITHDRAWN },
    });
}

/**
 * Runs a command once per key: a repetition gets the first answer, also one that arrives while the first still runs.
 * Nothing is kept when the work throws, or when its result is not final. @throws COMMAND_WITHDRAWN
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
      'This was taken back before it arrived. Nothing was written; try again.',
    );
  }
  if (known) return known.result as Result;
  const result = await work();
  if (isFinal(result)) await tx.insert(commandResult).values({ enterpriseId, command, key, result });
  return result;
}
