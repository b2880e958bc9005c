import type { Transaction } from '@account-center/kit/database';
import { desc, lte, sql } from 'drizzle-orm';
import { lockRule } from './month-lock.table.ts';

export interface LockRule {
  graceDays: number;
  /** Null for the default, which holds until a rule is set. */
  effectiveFrom: string | null;
}

const DEFAULT_RULE: LockRule = { graceDays: 3, effectiveFrom: null };

/** The rule in force on a day. */
export async function findLockRule(tx: Transaction, day: string): Promise<LockRule> {
  const { graceDays, effectiveFrom, id } = lockRule;
  const [row] = await tx
    .select({ graceDays, effectiveFrom })
    .from(lockRule)
    .where(lte(effectiveFrom, day))
    .orderBy(desc(effectiveFrom), desc(id))
    .limit(1);
  return row ?? DEFAULT_RULE;
}

export async function insertLockRule(tx: Transaction, row: typeof lockRule.$inferInsert): Promise<void> {
  await tx.insert(lockRule).values(row);
}

/** Serializes locking and unlocking a month. */
export async function holdMonth(tx: Transaction, enterpriseId: string, month: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`month-lock:${enterpriseId}:${month}`}, 0))`);
}
