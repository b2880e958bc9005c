import type { BaseContext } from '@account-center/kit';
import { readTenant } from '@account-center/kit/database';
import type { PageArguments } from '@account-center/kit/graphql';
import { pageSessions } from './session.queries.ts';
import { ownAccountId } from './session.rules.ts';

const NO_SESSIONS = {
  edges: [],
  nodes: [],
  pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
};

/** The caller's own open and ended sessions. */
export async function pageOwnSessions(context: BaseContext, page: PageArguments) {
  const accountId = ownAccountId(context.caller);
  return accountId ? readTenant(context, (tx) => pageSessions(tx, accountId, page)) : NO_SESSIONS;
}
