import { type Database, type Transaction, withSystem } from '@account-center/kit/database';
import { and, eq, gt, isNull } from 'drizzle-orm';
import { dropOldTokens, hashSecret, randomSecret, servesAgain } from '../secret/index.ts';
import { operatorRefreshToken, operatorSession } from './operator.table.ts';
import type { OperatorSession } from './sign-in-operator.ts';

/** The session of a token, locked together with the token, if the session is still valid. */
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

/** Adds a token to the session. Only the newest unused tokens are kept. */
async function addToken(tx: Transaction, sessionId: string): Promise<string> {
  const token = randomSecret();
  await tx.insert(operatorRefreshToken).values({ sessionId, hash: hashSecret(token) });
  await dropOldTokens(tx, operatorRefreshToken, sessionId);
  return token;
}

/**
 * Exchanges an operator's refresh token for a new one, under the same rules as a member's (ID-19, ID-62). The session's
 * end does not move. @returns null when the token is not an operator's, or its session has ended
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
