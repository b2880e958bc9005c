import { DomainError, recordAudit, type Transaction, withEnterprise, withSystem } from '@account-center/kit';
import { and, eq, isNull } from 'drizzle-orm';
import { account, credential } from '../account/account.table.ts';
import type { Context } from '../context.ts';
import { assertNotExpired } from '../enterprise/enterprise.errors.ts';
import { enterprise } from '../enterprise/enterprise.table.ts';
import { hashSecret, randomSecret } from '../password/hash.ts';
import { endSession } from './session.queries.ts';
import { SESSION_MILLISECONDS, type StartedSession } from './session.service.ts';
import { refreshToken, session } from './session.table.ts';
import { isCodeMethod } from './proof.ts';

const sessionEnded = () => new DomainError('UNAUTHENTICATED', 'The session has ended. Sign in again.');

async function findToken(context: Context, token: string) {
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
  const [row] = await tx
    .select({
      session,
      status: account.status,
      name: account.name,
      memberId: account.memberId,
      mustChange: credential.mustChange,
      plan: { expiresAt: enterprise.expiresAt },
    })
    .from(session)
    .innerJoin(account, eq(account.id, session.accountId))
    .innerJoin(enterprise, eq(enterprise.enterpriseId, session.enterpriseId))
    .leftJoin(credential, eq(credential.accountId, account.id))
    .where(and(eq(session.id, sessionId), isNull(session.endedAt)))
    .for('update', { of: session });
  return row && row.session.expiresAt > now && row.status === 'ENABLED' ? row : undefined;
}
type HeldSession = NonNullable<Awaited<ReturnType<typeof lockHeldSession>>>;

/** Somebody else has this token too: which of the two is the thief cannot be told, so both are out. */
async function endForReuse(tx: Transaction, context: Context, held: HeldSession, now: Date): Promise<void> {
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
 * Exchanges a refresh token for new tokens. Each one serves once; using one again ends its session, with all tokens
 * that were made of it (ID-19). @throws UNAUTHENTICATED; PLAN_EXPIRED, which leaves the token unused
 */
export async function refreshSession(context: Context, token: string): Promise<StartedSession> {
  const { enterpriseId, id, sessionId } = await findToken(context, token);
  const now = context.runtime.now();
  const next = randomSecret();
  const held = await withEnterprise(context.db, enterpriseId, async (tx) => {
    const row = await lockHeldSession(tx, sessionId, now);
    if (!row) return undefined;
    assertNotExpired(row.plan, now);
    const isFirstUse = and(eq(refreshToken.id, id), isNull(refreshToken.usedAt));
    const used = await tx
      .update(refreshToken)
      .set({ usedAt: now })
      .where(isFirstUse)
      .returning({ id: refreshToken.id });
    if (used.length === 0) {
      await endForReuse(tx, context, row, now);
      return undefined;
    }
    await tx.insert(refreshToken).values({ enterpriseId, sessionId, hash: hashSecret(next) });
    const expiresAt = new Date(now.getTime() + SESSION_MILLISECONDS);
    await tx.update(session).set({ lastUsedAt: now, expiresAt }).where(eq(session.id, sessionId));
    return row;
  });
  if (!held) throw sessionEnded();
  const { accountId, audience, method } = held.session;
  const accessToken = await context.tokens.issue({ subject: accountId, sessionId, kind: 'member', audience });
  return { accessToken, refreshToken: next, mustChangePassword: held.mustChange === true && !isCodeMethod(method) };
}
