import { idSchema, notFound, parseInput, recordAudit, withTenant } from '@account-center/kit';
import type { Context } from '../context.ts';
import { endOperatorSession } from '../operator/operator.service.ts';
import { endSession, endSessions } from './session.queries.ts';

/** Ends the caller's own current session. */
export async function signOut(context: Context): Promise<void> {
  const { kind, sessionId, subject } = context.caller;
  const now = context.runtime.now();
  if (kind === 'operator') return endOperatorSession(context.db, sessionId ?? '', now);
  await withTenant(context, async (tx) => {
    await endSession(tx, { accountId: subject ?? '', sessionId: sessionId ?? '', reason: 'SIGNED_OUT', now });
    await recordAudit(tx, context, { action: 'signOut', objects: [{ type: 'Session', id: sessionId ?? '' }] });
  });
}

/** Ends one of the caller's own sessions. @throws NOT_FOUND */
export async function revokeSession(context: Context, id: string): Promise<void> {
  const sessionId = parseInput(idSchema, id);
  const now = context.runtime.now();
  await withTenant(context, async (tx) => {
    const ended = await endSession(tx, { accountId: context.caller.subject ?? '', sessionId, reason: 'REVOKED', now });
    if (!ended) throw notFound('session', sessionId);
    await recordAudit(tx, context, { action: 'revokeSession', objects: [{ type: 'Session', id: sessionId }] });
  });
}

/** Ends all of the caller's own sessions, or all but the current one. @returns how many. */
export async function revokeAllSessions(context: Context, keepCurrent: boolean): Promise<number> {
  const { subject, sessionId } = context.caller;
  const now = context.runtime.now();
  return withTenant(context, async (tx) => {
    const except = keepCurrent ? sessionId : null;
    const ended = await endSessions(tx, { accountIds: [subject ?? ''], reason: 'REVOKED', now, except });
    await recordAudit(tx, context, {
      action: 'revokeAllSessions',
      objects: [{ type: 'Account', id: subject ?? '' }],
      detail: { ended },
    });
    return ended;
  });
}
