import { type BaseContext, recordAudit } from '@account-center/kit';
import { withTenant } from '@account-center/kit/database';
import { endSessions } from './session.queries.ts';

/** Ends all of the caller's own sessions, or all but the current one. @returns how many. */
export async function revokeAllSessions(context: BaseContext, keepCurrent: boolean): Promise<number> {
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
