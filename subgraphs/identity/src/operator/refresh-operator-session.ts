import { type Database, type Transaction, withSystem } from '@account-center/kit/database';
import { and, desc, eq, gt, isNull, notInArray } from 'drizzle-orm';
import { hashSecret, MAXIMUM_OPEN_TOKENS, randomSecret, servesAgain } from '../secret/index.ts';
import { operatorRefreshToken, operatorSession } from './operator.table.ts';
import type { OperatorSession } from './sign-in-operator.ts';

/** The session of a token, locked together with it, if it still holds. */
async function lockSession(tx: Transaction, token: string, now: Date) {
  const [row] = await tx
    .select({ session: operatorSession, token: operatorRefreshToken })
    .from(operatorRefreshToken)
    .innerJoin(operatorSession, eq(operatorSession.id, operatorRefreshToken.sessionId))
    .where(
      and(
        eq(operatorRefreshToken.hash, hashSecret(token)),
        isNull(operatorSession.endedAt),
        gt(operatorSession.expiresAt, now),
      ),
    )
    .for('update');
  return row;
}

/** Adds a token to the session. Of the unused tokens only the newest are kept. */
async function addToken(tx: Transaction, sessionId: string): Promise<string> {
  const token = randomSecret();
  await tx.insert(operatorRefreshToken).values({ sessionId, hash: hashSecret(token) });
  const isOpen = and(eq(operatorRefreshToken.sessionId, sessionId), isNull(operatorRefreshToken.usedAt));
  const kept = tx
    .select({ id: operatorRefreshToken.id })
    .from(operatorRefreshToken)
    .where(isOpen)
    .orderBy(desc(operatorRefreshToken.id))
    .limit(MAXIMUM_OPEN_TOKENS);
  await tx.delete(operatorRefreshToken).where(and(isOpen, notInArray(operatorRefreshToken.id, kept)));
  return token;
}

/**
 * Exchanges an operator's refresh token for a new one, under the same rules as a member's (ID-19, ID-62). The session
 * ends as late as it did before. @returns null when the token is no operator's, or its session is over
 */
export async function refreshOperatorSession(db: Database, token: string, now: Date): Promise<OperatorSession | null> {
  return withSystem(db, async (tx) => {
    const row = await lockSession(tx, token, now);
    if (!row) return null;
    const { id, operatorId } = row.session;
    if (!servesAgain(row.token.usedAt, now)) {
      await tx.update(operatorSession).set({ endedAt: now }).where(eq(operatorSession.id, id));
      return null;
    }
    if (!row.token.usedAt)
      await tx.update(operatorRefreshToken).set({ usedAt: now }).where(eq(operatorRefreshToken.id, row.token.id));
    return { id, operatorId, refreshToken: await addToken(tx, id) };
  });
}
