import { recordAudit } from '@account-center/kit';
import { newId, type Transaction, withEnterprise } from '@account-center/kit/database';
import { type Candidate, lockUnchanged, noteSignIn } from '../account/index.ts';
import type { Recipient } from '../delivery/index.ts';
import { listHoldings } from '../role/index.ts';
import { hashSecret, randomSecret } from '../secret/index.ts';
import type { Audience, TokenContext } from '../token/index.ts';
import { isCodeMethod } from './proof.rules.ts';
import { SESSION_MILLISECONDS, type StartedSession } from './session.rules.ts';
import { refreshToken, session } from './session.table.ts';

interface StartOptions {
  method: string;
  audience: Audience;
  /** The device's name, as the client gives it. */
  deviceName: string | null;
  /** An activation secret was used. It is valid once. */
  consumesActivation: boolean;
  /** The contact that received the code of this sign-in. */
  recipient: Recipient | null;
}

async function recordSignIn(
  tx: Transaction,
  context: TokenContext,
  { account: { enterpriseId, id, memberId, name } }: Candidate,
  detail: { method: string; audience: Audience; sessionId: string },
): Promise<void> {
  const roleIds = (await listHoldings(tx, [id])).map(({ roleId }) => roleId);
  const caller = { ...context.caller, kind: 'member' as const, subject: id, name, memberId, roleIds };
  const objects = [{ type: 'Account', id }];
  await recordAudit(tx, { ...context, caller }, { action: 'signIn', enterpriseId, objects, detail });
}

/**
 * Writes the session, its first refresh token and the audit entry, and issues the tokens. Returns null if the account
 * was disabled or its credential changed since it was verified.
 */
export async function startSession(
  context: TokenContext,
  candidate: Candidate,
  options: StartOptions,
): Promise<StartedSession | null> {
  const { method, audience, deviceName, recipient, consumesActivation } = options;
  const { enterpriseId, id: accountId } = candidate.account;
  const { ip, userAgent } = context.caller;
  const now = context.runtime.now();
  const sessionId = newId();
  const token = randomSecret();
  const isStarted = await withEnterprise(context.db, enterpriseId, async (tx) => {
    const row = await lockUnchanged(tx, candidate, recipient);
    if (!row) return false;
    const expiresAt = new Date(now.getTime() + SESSION_MILLISECONDS);
    const client = { audience, method, ip, userAgent, deviceName };
    await tx.insert(session).values({ enterpriseId, id: sessionId, accountId, ...client, lastUsedAt: now, expiresAt });
    await tx.insert(refreshToken).values({ enterpriseId, sessionId, hash: hashSecret(token) });
    await noteSignIn(tx, row, { recipient, consumesActivation, now });
    await recordSignIn(tx, context, candidate, { method, audience, sessionId });
    return true;
  });
  if (!isStarted) return null;
  const mustChangePassword = !isCodeMethod(method) && (candidate.credential?.mustChange ?? false);
  const subject = { subject: accountId, sessionId, kind: 'member' as const, audience };
  return { accessToken: await context.tokens.issue(subject), refreshToken: token, mustChangePassword };
}
