import { type BaseContext, idOf, notFound, parseInput, recordAudit } from '@account-center/kit';
import { withTenant } from '@account-center/kit/database';
import { endSession } from './session.queries.ts';

/** Ends one of the caller's own sessions. @throws NOT_FOUND */
export async function revokeSession(context: BaseContext, id: string): Promise<void> {
  const sessionId = parseInput(idOf('session'), id);
  const now = context.runtime.now();
  await withTenant(context, async (tx) => {
    const ended = await endSession(tx, { accountId: context.caller.subject ?? '', sessionId, reason: 'REVOKED', now });
    if (!ended) throw notFound('session', sessionId);
    await recordAudit(tx, context, { action: 'revokeSession', objects: [{ type: 'Session', id: sessionId }] });
  });
}
