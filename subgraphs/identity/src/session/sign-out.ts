import { type BaseContext, recordAudit } from '@account-center/kit';
import { withTenant } from '@account-center/kit/database';
import { endOperatorSession } from '../operator/index.ts';
import { endSession } from './session.queries.ts';

/** Ends the caller's own current session. */
export async function signOut(context: BaseContext): Promise<void> {
  const { kind, sessionId, subject } = context.caller;
  const now = context.runtime.now();
  if (kind === 'operator') return endOperatorSession(context.db, sessionId ?? '', now);
  await withTenant(context, async (tx) => {
    await endSession(tx, { accountId: subject ?? '', sessionId: sessionId ?? '', reason: 'SIGNED_OUT', now });
    await recordAudit(tx, context, { action: 'signOut', objects: [{ type: 'Session', id: sessionId ?? '' }] });
  });
}
