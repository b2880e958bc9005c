import { newId, recordAudit, withEnterprise } from '@account-center/kit';
import { eq } from 'drizzle-orm';
import { account, accountRole, credential } from '../account/account.table.ts';
import type { Context } from '../context.ts';
import { hashSecret, randomSecret } from '../password/hash.ts';
import type { Candidate } from './candidate.queries.ts';
import { type Audience, refreshToken, session } from './session.table.ts';

/** A session that is not refreshed for this long ends. */
export const SESSION_MILLISECONDS = 30 * 86_400_000;

export interface StartedSession {
  accessToken: string;
  refreshToken: string;
  mustChangePassword: boolean;
}

interface StartOptions {
  method: string;
  audience: Audience;
  /** An activation secret was used: it serves once. */
  consumesActivation: boolean;
}

/** Writes the session, its first refresh token and the audit entry, and issues the tokens. */
export async function startSession(
  context: Context,
  candidate: Candidate,
  options: StartOptions,
): Promise<StartedSession> {
  const { enterpriseId, id: accountId, memberId, name } = candidate.account;
  const { method, audience, consumesActivation } = options;
  const { ip, userAgent } = context.caller;
  const now = context.runtime.now();
  const sessionId = newId();
  const token = randomSecret();
  const mustChangePassword = method !== 'PHONE_CODE' && (candidate.credential?.mustChange ?? false);
  await withEnterprise(context.db, enterpriseId, async (tx) => {
    const expiresAt = new Date(now.getTime() + SESSION_MILLISECONDS);
    await tx
      .insert(session)
      .values({ enterpriseId, id: sessionId, accountId, audience, method, ip, userAgent, lastUsedAt: now, expiresAt });
    await tx.insert(refreshToken).values({ enterpriseId, sessionId, hash: hashSecret(token) });
    await tx.update(account).set({ lastSignInAt: now }).where(eq(account.id, accountId));
    if (consumesActivation)
      await tx.update(credential).set({ activationHash: null }).where(eq(credential.accountId, accountId));
    const roles = await tx
      .select({ id: accountRole.roleId })
      .from(accountRole)
      .where(eq(accountRole.accountId, accountId));
    const caller = {
      ...context.caller,
      kind: 'member' as const,
      subject: accountId,
      name,
      memberId,
      roleIds: roles.map(({ id }) => id),
    };
    const objects = [{ type: 'Account', id: accountId }];
    await recordAudit(
      tx,
      { ...context, caller },
      { action: 'signIn', enterpriseId, objects, detail: { method, audience, sessionId } },
    );
  });
  const subject = { subject: accountId, sessionId, kind: 'member' as const, audience };
  return { accessToken: await context.tokens.issue(subject), refreshToken: token, mustChangePassword };
}

/** Puts a failed sign-in to a known account on record. */
export async function recordFailedSignIn(
  context: Context,
  candidate: Candidate,
  method: string,
  code: string,
): Promise<void> {
  const { enterpriseId, id } = candidate.account;
  await withEnterprise(context.db, enterpriseId, (tx) =>
    recordAudit(tx, context, {
      action: 'signIn',
      enterpriseId,
      result: code,
      objects: [{ type: 'Account', id }],
      detail: { method },
    }),
  );
}
