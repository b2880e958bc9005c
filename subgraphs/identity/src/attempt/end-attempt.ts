import { type Database, withSystem } from '@account-center/kit/database';
import { eq, inArray } from 'drizzle-orm';
import { lockRows } from './attempt.queries.ts';
import { type Attempt, keysOf, kindsFor, leaked } from './attempt.rules.ts';
import { signInAttempt } from './attempt.table.ts';

/**
 * The attempt succeeded: the account's count is reset and the account is known here; the address gets back the one
 * attempt.
 */
export async function endAttempt(db: Database, attempt: Attempt, now: Date): Promise<void> {
  await withSystem(db, async (tx) => {
    const keys = keysOf(attempt);
    const rows = await lockRows(tx, keys, now);
    const wasStranger = kindsFor(rows, now).includes('address');
    const clean = { failures: 0, blockedUntil: null, lastAt: now };
    const isOwn = inArray(signInAttempt.key, attempt.device === undefined ? [keys.pair] : [keys.pair, keys.device]);
    await tx
      .update(signInAttempt)
      .set({ ...clean, succeededAt: now })
      .where(isOwn);
    await tx.update(signInAttempt).set(clean).where(eq(signInAttempt.key, keys.account));
    if (!wasStranger) return;
    const { failures, lastAt } = leaked('address', rows.address, now);
    const less = { failures: Math.max(0, failures - 1), lastAt };
    await tx.update(signInAttempt).set(less).where(eq(signInAttempt.key, keys.address));
  });
}
