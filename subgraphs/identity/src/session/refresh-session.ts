import { type BaseContext, DomainError, recordAudit } from '@account-center/kit';
import { type Transaction, withEnterprise, withSystem } from '@account-center/kit/database';
import { and, desc, eq, isNull, notInArray } from 'drizzle-orm';
import { accountsOfSessions } from '../account/index.ts';
import { assertNotExpired, enterprises } from '../enterprise/index.ts';
import { hashSecret, randomSecret } from '../secret/index.ts';
import type { TokenContext } from '../token/index.ts';
import { isCodeMethod } from './proof.rules.ts';
import { endSession } from './session.queries.ts';
import { SESSION_MILLISECONDS, type StartedSession } from './session.rules.ts';
import { refreshToken, session, type SessionRow } from './session.table.ts';

/** So long after its first use a refresh token serves again (ID-62). */
const GRACE_MILLISECONDS = 10_000;
/** Tokens of a session that are good at the same time: one for each tab, and some to spare. */
const MAXIMUM_OPEN_TOKENS = 50;

const sessionEnded = () => new DomainError('UNAUTHENTICATED', 'The session has ended. Sign in again.');

async function findToken(context: BaseContext, token: string) {
  const [found] = await withSystem(context.db, (tx) =>
    tx
      .select({ enterpriseId: refreshToken.enterpriseId, id: refreshToken.id, sessionId: refreshToken.sessionId })
      .from(refreshToken)
      .where(eq(refreshToken.hash, hashSecret(token))),
  );
  if (!found) throw sessionEnded();
  return found;
}

/** The session with its account, locked, if both still hold. */
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

/** Somebody else has this token too: which of the two is the thief cannot be told, so both are out. */
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

/**
 * Uses a token up. Used a moment ago, it is most likely the same client's: tabs that refresh at once, or one that never
 * got its answer (ID-62). @returns false when it was used longer ago
 */
async function useToken(tx: Transaction, id: string, now: Date): Promise<boolean> {
  const [token] = await tx.select().from(refreshToken).where(eq(refreshToken.id, id)).for('update');
  if (token?.usedAt) return now.getTime() - token.usedAt.getTime() <= GRACE_MILLISECONDS;
  await tx.update(refreshToken).set({ usedAt: now }).where(eq(refreshToken.id, id));
  return token !== undefined;
}

/** Adds a token to the session. Of those that nobody used only the newest stay. */
async function addToken(tx: Transaction, { enterpriseId, id: sessionId }: SessionRow, token: string): Promise<void> {
  await tx.insert(refreshToken).values({ enterpriseId, sessionId, hash: hashSecret(token) });
  const isOpen = and(eq(refreshToken.sessionId, sessionId), isNull(refreshToken.usedAt));
  const kept = tx
    .select({ id: refreshToken.id })
    .from(refreshToken)
    .where(isOpen)
    .orderBy(desc(refreshToken.id))
    .limit(MAXIMUM_OPEN_TOKENS);
  await tx.delete(refreshToken).where(and(isOpen, notInArray(refreshToken.id, kept)));
}

/**
 * Exchanges a refresh token for new tokens. Each one serves once, and again for ten seconds; using one later ends its
 * session, with all tokens that were made of it (ID-19, ID-62). @throws UNAUTHENTICATED; PLAN_EXPIRED, which leaves the token unused
 */
export async function refreshSession(context: TokenContext, token: string): Promise<StartedSession> {
  const { enterpriseId, id, sessionId } = await findToken(context, token);
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
