import type { Transaction } from '@account-center/kit/database';
import { and, eq, sql } from 'drizzle-orm';
import { commandResult } from './command.table.ts';

export interface CommandKey {
  enterpriseId: string;
  command: string;
  key: string;
}

/** Stored in place of a result, for a command that must not run any more. */
export const WITHDRAWN = { withdrawn: true };

export const isCommand = ({ enterpriseId, command, key }: CommandKey) =>
  and(eq(commandResult.enterpriseId, enterpriseId), eq(commandResult.command, command), eq(commandResult.key, key));

export const lockCommand = (tx: Transaction, { enterpriseId, command, key }: CommandKey) =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`${enterpriseId}/${command}/${key}`}, 0))`);
