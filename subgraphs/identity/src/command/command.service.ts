import type { Transaction } from '@account-center/kit';
import { and, eq, sql } from 'drizzle-orm';
import { commandResult } from './command.table.ts';

/**
 * Runs a command once per key: a repetition gets the first answer, also one that arrives while the first still runs.
 * Nothing is kept when the work throws, or when its result is not final.
 */
export async function runOnce<Result extends object>(
  tx: Transaction,
  options: { enterpriseId: string; command: string; key: string; isFinal?: (result: Result) => boolean },
  work: () => Promise<Result>,
): Promise<Result> {
  const { enterpriseId, command, key, isFinal = () => true } = options;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`${enterpriseId}/${command}/${key}`}, 0))`);
  const isCommand = and(
    eq(commandResult.enterpriseId, enterpriseId),
    eq(commandResult.command, command),
    eq(commandResult.key, key),
  );
  const [known] = await tx.select({ result: commandResult.result }).from(commandResult).where(isCommand);
  if (known) return known.result as Result;
  const result = await work();
  if (isFinal(result)) await tx.insert(commandResult).values({ enterpriseId, command, key, result });
  return result;
}
