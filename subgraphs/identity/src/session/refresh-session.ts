import { type BaseContext, DomainError, recordAudit } from '@account-center/kit';
import { type Transaction, withEnterprise, withSystem } from '@account-center/kit/database';
import { and, eq, isNull } from 'drizzle-orm';
import { accountsOfSessions } from '../account/index.ts';
import { assertNotExpired, enterprises } from '../enterprise/index.ts';
import { refreshOperatorSession } from '../operator/index.ts';
import { dropOldTokens, hashSecret, randomSecret, servesAgain } from '../secret/index.ts';
import type { TokenContext } from '../token/index.ts';
import { issueOperatorTokens } from './issue-operator-tokens.ts';
import { isCodeMethod } from './proof.rules.ts';
import { endSession } from './session.queries.ts';
import { SESSION_MILLISECONDS, type StartedSession } from './session.rules.ts';
import { refreshToken, session, type SessionRow } from './session.table.ts';

const sessionEnded = () => new DomainError('UNAUTHENTICATED', 'The session has ended. Sign in again.');

async function findToken(context: BaseContext, token: string) {
  const [found] = await withSystem(context.db, (tx) =>
    tx
      .select({ enterpriseId: refreshToken.enterpriseId, id: refreshToken.id, sessionId: refreshToken.sessionId })
      .from(refreshToken)
      .where(eq(refreshToken.hash, hashSecret(token))),
  );
  return found;
}

/** The session with its account, locked, if both are still valid. */
async function lockHeldSession(tx: Transaction, sessionId: string, now: Date) {
  const holder = accountsOfSessions(tx);
  const owner = enterprises(tx);
  const [row] = await tx
    .select({
      session,
      status: holder.status,
      name: holder.name,
      memberId: holder.memberId,
      mustChange: holder.mustChange,
      plan: { expiresAt: owner.expiresAt },
    })
    .from(session)
    .innerJoin(holder, eq(holder.id, session.accountId))
    .innerJoin(owner, eq(owner.enterpriseId, session.enterpriseId))
    .where(and(eq(session.id, sessionId), isNull(session.endedAt)))
    .for('update', { of: session });
  return row && row.session.expiresAt > now && row.status === 'ENABLED' ? row : undefined;
}

type HeldSession = NonNullable<Awaited<ReturnType<typeof lockHeldSession>>>;

/** The token was used twice, so one of the two clients stole it. It is unknown which, so the session ends for both. */
async function endForReuse(tx: Transaction, context: BaseContext, held: HeldSession, now: Date): Promise<void> {
  const { id: sessionId, accountId, enterpriseId } = held.session;
  await endSession(tx, { accountId, sessionId, reason: 'TOKEN_REUSED', now });
  const caller = {
    ...context.caller,
    kind: 'member' as const,
    subject: accountId,
    name: held.name,
    memberId: held.memberId,
  };
  const objects = [{ type: 'Session', id: sessionId }];
  await recordAudit(
    tx,
    { ...context, caller },
    { action: 'refreshSession', enterpriseId, result: 'TOKEN_REUSED', objects },
  );
}

/** Consumes a token. @returns false when it is no longer valid */
async function useToken(tx: Transaction, id: string, now: Date): Promise<boolean> {
  const [token] = await tx.select().from(refreshToken).where(eq(refreshToken.id, id)).for('update');
  if (!token || !servesAgain(token.usedAt, now)) return false;
  if (!token.usedAt) await tx.update(refreshToken).set({ usedAt: now }).where(eq(refreshToken.id, id));
  return true;
}

/** Adds a token to the session. Only the newest unused tokens are kept. */
async function addToken(tx: Transaction, { enterpriseId, id: sessionId }: SessionRow, token: string): Promise<void> {
  await tx.insert(refreshToken).values({ enterpriseId, sessionId, hash: hashSecret(token) });
  await dropOldTokens(tx, refreshToken, sessionId);
}

async function refreshOperator(context: TokenContext, token: string): Promise<StartedSession> {
  const refreshed = await refreshOperatorSession(context.db, token, context.runtime.now());
  if (!refreshed) throw sessionEnded();
  return issueOperatorTokens(context, refreshed);
}

/**
 * Exchanges a refresh token for new tokens. A refresh token is valid once, and again for ten seconds after its first
 * use. Later reuse ends the session with all its tokens (ID-19, ID-62).
 * @throws UNAUTHENTICATED; PLAN_EXPIRED, which does not consume the token
 */
export async function refreshSession(context: TokenContext, token: string): Promise<StartedSession> {
  const found = await findToken(context, token);
  if (!found) return refreshOperator(context, token);
  const { enterpriseId, id, sessionId } = found;
  const now = context.runtime.now();
  const next = randomSecret();
  const held = await withEnterprise(context.db, enterpriseId, async (tx) => {
    const row = await lockHeldSession(tx, sessionId, now);
    if (!row) return undefined;
    assertNotExpired(row.plan, now);
    if (!(await useToken(tx, id, now))) {
      await endForReuse(tx, context, row, now);
      return undefined;
    }
    await addToken(tx, row.session, next);
    const expiresAt = new Date(now.getTime() + SESSION_MILLISECONDS);
    await tx.update(session).set({ lastUsedAt: now, expiresAt }).where(eq(session.id, sessionId));
    return row;
  });
  if (!held) throw sessionEnded();
  const { accountId, audience, method } = held.session;
  const accessToken = await context.tokens.issue({ subject: accountId, sessionId, kind: 'member', audience });
  return { accessToken, refreshToken: next, mustChangePassword: held.mustChange === true && !isCodeMethod(method) };
}
