import { DomainError, isId, recordAudit } from '@account-center/kit';
import { withEnterprise, withSystem } from '@account-center/kit/database';
import { and, eq, isNull } from 'drizzle-orm';
import { beginAttempt, claimBy, endAttempt } from '../attempt/index.ts';
import { assertNotExpired, requireEnterprise } from '../enterprise/index.ts';
import { isSecret } from '../secret/index.ts';
import type { TokenContext } from '../token/index.ts';
import { app } from './app.table.ts';

/** An access token for an app's client credentials. @throws INVALID_CREDENTIALS, TOO_MANY_ATTEMPTS, PLAN_EXPIRED */
export async function signInApp(context: TokenContext, clientId: string, clientSecret: string): Promise<string> {
  const now = context.runtime.now();
  const attempt = { account: claimBy('APP', clientId.slice(0, 64)), address: context.caller.ip ?? 'unknown' };
  await beginAttempt(context.db, attempt, now);
  const isOpen = and(eq(app.id, clientId), isNull(app.revokedAt));
  const [row] = isId(clientId) ? await withSystem(context.db, (tx) => tx.select().from(app).where(isOpen)) : [];
  if (!isSecret(clientSecret, row?.secretHash ?? null) || !row) {
    throw new DomainError('INVALID_CREDENTIALS', 'The credentials are wrong. Check them and try again.');
  }
  await endAttempt(context.db, attempt, now);
  const { enterpriseId, id, name } = row;
  await withEnterprise(context.db, enterpriseId, async (tx) => {
    assertNotExpired(await requireEnterprise(tx, enterpriseId), now);
    await tx.update(app).set({ lastSignInAt: now }).where(eq(app.id, id));
    const caller = { ...context.caller, kind: 'app' as const, subject: id, name };
    await recordAudit(
      tx,
      { ...context, caller },
      { action: 'signInApp', enterpriseId, objects: [{ type: 'App', id }] },
    );
  });
  return context.tokens.issue({ subject: id, sessionId: null, kind: 'app', audience: 'center' });
}
