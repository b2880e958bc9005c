import { notFound, type PageArguments, withTenant } from '@account-center/kit';
import type { Context } from '../context.ts';
import { listOpenSessions, pageSessions } from './session.queries.ts';
import type { SessionRow } from './session.table.ts';

const NO_SESSIONS = {
  edges: [],
  nodes: [],
  pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
};

/** The account of a member or administrator; operators and apps have none. */
const ownAccountId = ({ caller: { kind, enterpriseId, subject } }: Context) =>
  kind === 'member' && enterpriseId ? subject : null;

/** The caller's own open sessions. */
export async function listOwnSessions(context: Context): Promise<SessionRow[]> {
  const accountId = ownAccountId(context);
  if (!accountId) return [];
  return withTenant(context, (tx) => listOpenSessions(tx, accountId, context.runtime.now()));
}

/** The caller's own sessions, open and over. */
export async function pageOwnSessions(context: Context, page: PageArguments) {
  const accountId = ownAccountId(context);
  return accountId ? withTenant(context, (tx) => pageSessions(tx, accountId, page)) : NO_SESSIONS;
}

/** Sessions, open and over, of a member whom the caller may find (ID-38). @throws NOT_FOUND */
export async function pageMemberSessions(context: Context, memberId: string, page: PageArguments) {
  const account = await context.loaders.accountOfMember.load(memberId);
  if (!account) throw notFound('member', memberId);
  return withTenant(context, (tx) => pageSessions(tx, account.id, page));
}

/** When a session ended, and why; both null while it holds. One that was not refreshed in time ended by itself. */
export function endOf({ endedAt, endReason, expiresAt }: SessionRow, now: Date) {
  if (endedAt) return { endedAt, endReason };
  return expiresAt <= now ? { endedAt: expiresAt, endReason: 'EXPIRED' as const } : { endedAt: null, endReason: null };
}
