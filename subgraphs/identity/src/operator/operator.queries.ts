import { type Database, withSystem } from '@account-center/kit/database';
import { and, eq, gt, isNull, type SQL, sql } from 'drizzle-orm';
import { operator, operatorSession } from './operator.table.ts';

/** The operator of a session that is still valid. */
export async function findOperatorOfSession(db: Database, sessionId: string, now: Date) {
  const [row] = await withSystem(db, (tx) =>
    tx
      .select({ id: operator.id, name: operator.name })
      .from(operatorSession)
      .innerJoin(operator, eq(operator.id, operatorSession.operatorId))
      .where(
        and(eq(operatorSession.id, sessionId), isNull(operatorSession.endedAt), gt(operatorSession.expiresAt, now)),
      ),
  );
  return row;
}

/** Ends an operator's session. */
export async function endOperatorSession(db: Database, sessionId: string, now: Date): Promise<void> {
  await withSystem(db, (tx) =>
    tx.update(operatorSession).set({ endedAt: now }).where(eq(operatorSession.id, sessionId)),
  );
}

/** Fragment, to delete from: operators' sessions that ended before the given day. */
export const operatorSessionsOverBefore = (day: SQL) => ({
  table: operatorSession,
  isOld: sql`coalesce(${operatorSession.endedAt}, ${operatorSession.expiresAt}) < ${day}`,
});
