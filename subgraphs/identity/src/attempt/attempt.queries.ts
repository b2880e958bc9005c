import type { Transaction } from '@account-center/kit/database';
import { sql, type SQL } from 'drizzle-orm';
import type { AttemptRow, Kind } from './attempt.rules.ts';
import { signInAttempt } from './attempt.table.ts';

/** The rows of an attempt, locked: attempts for the same account or from the same address count one after another. */
export async function lockRows(
  tx: Transaction,
  keys: Record<Kind, string>,
  now: Date,
): Promise<Record<Kind, AttemptRow>> {
  const names = Object.values(keys).toSorted();
  // Updating a known row to what it is locks it in the same step: one of long ago may be removed at this moment.
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

/** Fragment, to delete from: accounts and addresses without an attempt for a day. */
export const attemptsBefore = (day: SQL) => ({ table: signInAttempt, isOld: sql`${signInAttempt.lastAt} < ${day}` });
