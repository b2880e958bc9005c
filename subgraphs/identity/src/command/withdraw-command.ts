import type { Transaction } from '@account-center/kit/database';
import { type CommandKey, lockCommand, WITHDRAWN } from './command.queries.ts';
import { commandResult } from './command.table.ts';

/**
 * Waits for a running command with this key, and prevents it from running later: the request may still be in transit.
 */
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
