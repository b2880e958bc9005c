import type { BaseContext } from '@account-center/kit';
import { readTenant } from '@account-center/kit/database';
import { listOpenSessions } from './session.queries.ts';
import { ownAccountId } from './session.rules.ts';
import type { SessionRow } from './session.table.ts';

/** The caller's own open sessions. */
export async function listOwnSessions(context: BaseContext): Promise<SessionRow[]> {
  const accountId = ownAccountId(context.caller);
  if (!accountId) return [];
  return readTenant(context, (tx) => listOpenSessions(tx, accountId, context.runtime.now()));
}
