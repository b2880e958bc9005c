import type { Transaction } from '@account-center/kit/database';
import { sql, type SQL } from 'drizzle-orm';
import type { AttemptRow, Kind } from './attempt.rules.ts';
import { signInAttempt } from './attempt.table.ts';

/** The rows of an attempt, locked, so that attempts for the same account or from the same address count one by one. */
export async function lockRows(
  tx: Transaction,
  keys: Record<Kind, string>,
  now: Date,
): Promise<Record<Kind, AttemptRow>> {
  const names = Object.values(keys).toSorted();
  // The no-op update locks an existing row in the same statement: retention may be deleting an old row right now.
  const rows = await tx
    .insert(signInAttempt)
    .values(names.map((key) => ({ key, failures: 0, lastAt: now })))
    .onConflictDoUpdate({ target: signInAttempt.key, set: { lastAt: sql`${signInAttempt.lastAt}` } })
    .returning();
  const find = (key: string) => {
    const row = rows.find((one) => one.key === key);
    if (!row) throw new Error('A row of sign-in attempts is missing');
    return row;
  };
  return {
    device: find(keys.device),
    pair: find(keys.pair),
    account: find(keys.account),
    address: find(keys.address),
  };
}

/** Fragment, to delete from: counters without an attempt since the given day. */
export const attemptsBefore = (day: SQL) => ({ table: signInAttempt, isOld: sql`${signInAttempt.lastAt} < ${day}` });
