import type { Transaction } from '@account-center/kit/database';
import { afterCursor, cursorList, type PageArguments, pageSize, toConnection } from '@account-center/kit/graphql';
import { and, desc, eq, gt, inArray, isNull, ne, sql } from 'drizzle-orm';
import { accountsOfSessions } from '../account/index.ts';
import { enterprises } from '../enterprise/index.ts';
import { refreshToken, session, type SessionEndReason, type SessionRow } from './session.table.ts';

/** Ends the open sessions of accounts, all or all but one. @returns how many were ended. */
export async function endSessions(
  tx: Transaction,
  options: { accountIds: readonly string[]; reason: SessionEndReason; now: Date; except?: string | null },
): Promise<number> {
  const { accountIds, reason, now, except } = options;
  const ended = await tx
    .update(session)
    .set({ endedAt: now, endReason: reason })
    .where(
      and(
        inArray(session.accountId, [...accountIds]),
        isNull(session.endedAt),
        gt(session.expiresAt, now),
        except ? ne(session.id, except) : undefined,
      ),
    )
    .returning({ id: session.id });
  return ended.length;
}

/** Ends one open session of an account. @returns false when the account has no open session with this id */
export async function endSession(
  tx: Transaction,
  options: { accountId: string; sessionId: string; reason: SessionEndReason; now: Date },
): Promise<boolean> {
  const { accountId, sessionId, reason, now } = options;
  const ended = await tx
    .update(session)
    .set({ endedAt: now, endReason: reason })
    .where(and(eq(session.id, sessionId), eq(session.accountId, accountId), isNull(session.endedAt)))
    .returning({ id: session.id });
  return ended.length > 0;
}

/**
 * Marks devices of an account as lost: the device of one session, open or ended, or without one the devices of all open
 * sessions. The time of the first report is kept. @returns how many sessions are marked
 */
export async function markLost(
  tx: Transaction,
  options: { accountId: string; sessionId: string | null; now: Date },
): Promise<number> {
  const { accountId, sessionId, now } = options;
  const isMeant = sessionId ? eq(session.id, sessionId) : and(isNull(session.endedAt), gt(session.expiresAt, now));
  const marked = await tx
    .update(session)
    .set({ reportedLostAt: sql`coalesce(${session.reportedLostAt}, ${now.toISOString()}::timestamptz)` })
    .where(and(eq(session.accountId, accountId), isMeant))
    .returning({ id: session.id });
  return marked.length;
}

/** Deletes the sessions of accounts. */
export async function deleteSessions(tx: Transaction, accountIds: readonly string[]): Promise<void> {
  const isTheirs = inArray(session.accountId, [...accountIds]);
  const sessions = tx.select({ id: session.id }).from(session).where(isTheirs);
  await tx.delete(refreshToken).where(inArray(refreshToken.sessionId, sessions));
  await tx.delete(session).where(isTheirs);
}

/** A page of an account's open and ended sessions, newest first. */
export async function pageSessions(tx: Transaction, accountId: string, page: PageArguments) {
  const size = pageSize(page);
  const list = cursorList('sessions', ['id'], { accountId });
  const rows = await tx
    .select()
    .from(session)
    .where(and(eq(session.accountId, accountId), afterCursor(list, page.after, [session.id], 'desc')))
    .orderBy(desc(session.id))
    .limit(size + 1);
  return toConnection(list, rows, size, ({ id }) => [id], { after: page.after });
}

const MAXIMUM_SESSIONS = 100;

/** The newest open sessions of an account. */
export const listOpenSessions = (tx: Transaction, accountId: string, now: Date): Promise<SessionRow[]> =>
  tx
    .select()
    .from(session)
    .where(and(eq(session.accountId, accountId), isNull(session.endedAt), gt(session.expiresAt, now)))
    .orderBy(desc(session.id))
    .limit(MAXIMUM_SESSIONS);

/** The currently valid sessions, with everything that their principals' versions depend on: one query for all. */
export function listHeldSessions(tx: Transaction, sessionIds: readonly string[], now: Date) {
  const holder = accountsOfSessions(tx);
  const owner = enterprises(tx);
  return tx
    .select({
      sessionId: session.id,
      signedInAt: session.createdAt,
      accountId: holder.id,
      enterpriseId: holder.enterpriseId,
      memberId: holder.memberId,
      name: holder.name,
      kind: holder.kind,
      version: holder.version,
      authzVersion: owner.authzVersion,
      enterpriseExpiresAt: owner.expiresAt,
      mustChange: holder.mustChange,
      method: session.method,
    })
    .from(session)
    .innerJoin(holder, and(eq(holder.enterpriseId, session.enterpriseId), eq(holder.id, session.accountId)))
    .innerJoin(owner, eq(owner.enterpriseId, session.enterpriseId))
    .where(
      and(
        inArray(session.id, [...sessionIds]),
        isNull(session.endedAt),
        gt(session.expiresAt, now),
        eq(holder.status, 'ENABLED'),
      ),
    );
}
export type HeldSession = Awaited<ReturnType<typeof listHeldSessions>>[number];
