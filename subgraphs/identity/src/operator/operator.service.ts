import { type Database, newId, withSystem } from '@account-center/kit';
import { and, eq, gt, isNull, sql } from 'drizzle-orm';
import { hashPassword, verifyPassword } from '../password/hash.ts';
import { operator, operatorSession } from './operator.table.ts';

/** An operator signs in again after this long; there is nothing to refresh. */
const SESSION_MILLISECONDS = 12 * 3_600_000;

/** Sees to it that the operator of the settings exists. A changed password ends the sessions of the old one. */
export async function ensureOperator(db: Database, name: string, password: string): Promise<void> {
  const [known] = await withSystem(db, (tx) => tx.select().from(operator).where(eq(operator.name, name)));
  if (known && (await verifyPassword(known.passwordHash, password))) return;
  const passwordHash = await hashPassword(password);
  await withSystem(db, async (tx) => {
    await tx
      .insert(operator)
      .values({ name, passwordHash })
      .onConflictDoUpdate({ target: operator.name, set: { passwordHash } });
    if (known)
      await tx.update(operatorSession).set({ endedAt: sql`now()` }).where(eq(operatorSession.operatorId, known.id));
  });
}

export interface OperatorSession {
  id: string;
  operatorId: string;
}

/** Starts a session when name and password are right; takes the same time when they are not. */
export async function signInOperator(
  db: Database,
  proof: { name: string; password: string; ip: string | null; userAgent: string | null },
  now: Date,
): Promise<OperatorSession | null> {
  const { name, password, ip, userAgent } = proof;
  const [row] = await withSystem(db, (tx) => tx.select().from(operator).where(eq(operator.name, name)));
  const isRight = await verifyPassword(row?.passwordHash ?? null, password);
  if (!row || !isRight) return null;
  const started = { id: newId(), operatorId: row.id };
  const expiresAt = new Date(now.getTime() + SESSION_MILLISECONDS);
  await withSystem(db, (tx) => tx.insert(operatorSession).values({ ...started, ip, userAgent, expiresAt }));
  return started;
}

/** The operator of a session that still holds. */
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
