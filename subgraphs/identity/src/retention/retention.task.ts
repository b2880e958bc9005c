import type { Runtime } from '@account-center/kit';
import { withSystem } from '@account-center/kit/database';
import { type Sweep, sweep } from '@account-center/kit/jobs';
import { type SQL, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { attemptsBefore } from '../attempt/index.ts';
import { codesBefore } from '../code/index.ts';
import { operatorSessionsOverBefore } from '../operator/index.ts';
import { sessionsOverBefore, tokensOverBefore, tokensUsedBefore } from '../session/index.ts';

export const RETENTION = 'retention';
/** Every night, at 02:30 in China (18:30 UTC). */
const NIGHTLY = '30 18 * * *';
/** Rows that one transaction deletes, so that its locks are short. */
const ROWS_PER_BATCH = 1_000;
const DAY_MILLISECONDS = 86_400_000;
/**
 * Retention of sessions and sign-in attempts. The session list goes back this far (ID-38). An address stays known to an
 * account this long after its last attempt there (ID-18).
 */
const KEPT_DAYS = 90;
/** Limits count the codes of the last day (ID-16). */
const CODES_KEPT_DAYS = 1;

interface Step {
  table: PgTable;
  isOld: SQL;
}

/** Tables to clean, in this order: refresh tokens before the sessions that they belong to. */
function stepsAt(now: Date): Record<string, Step> {
  const daysAgo = (days: number) =>
    sql`${new Date(now.getTime() - days * DAY_MILLISECONDS).toISOString()}::timestamptz`;
  const kept = daysAgo(KEPT_DAYS);
  return {
    signInAttempts: attemptsBefore(kept),
    codes: codesBefore(daysAgo(CODES_KEPT_DAYS)),
    usedRefreshTokens: tokensUsedBefore(kept),
    refreshTokens: tokensOverBefore(kept),
    sessions: sessionsOverBefore(kept),
    operatorSessions: operatorSessionsOverBefore(kept),
  };
}

/** Deletes old rows in batches; locked rows are skipped until the next run. @returns how many */
async function remove(runtime: Runtime, { table, isOld }: Step, signal: AbortSignal): Promise<number> {
  for (let removed = 0; ; ) {
    signal.throwIfAborted();
    const { count } = await withSystem(runtime.db, (tx) =>
      tx.execute(sql`delete from ${table} where ctid = any(array(
        select ctid from ${table} where ${isOld} limit ${ROWS_PER_BATCH} for update skip locked))`),
    );
    removed += count;
    if (count < ROWS_PER_BATCH) return removed;
  }
}

/** Deletes expired data: old sign-in attempts, codes, sessions that ended long ago and their tokens. */
export function retentionTask(runtime: Runtime): Sweep {
  return sweep({
    cron: NIGHTLY,
    async run({ signal }) {
      const removed: Record<string, number> = {};
      for (const [name, step] of Object.entries(stepsAt(runtime.now())))
        removed[name] = await remove(runtime, step, signal);
      runtime.log.info({ removed }, 'removed what was kept long enough');
    },
  });
}
