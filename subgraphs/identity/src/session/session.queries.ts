import type { Transaction } from '@account-center/kit';
import { and, desc, eq, gt, inArray, isNull, ne } from 'drizzle-orm';
import { session, type SessionRow } from './session.table.ts';

/** Why a session is over. */
export type SessionEndReason =
  | 'SIGNED_OUT'
  | 'REVOKED'
  | 'DISABLED'
  | 'CLOSED'
  | 'PASSWORD_CHANGED'
  | 'PASSWORD_RESET'
  | 'LOST_PHONE'
  | 'TOKEN_REUSED';

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

/** Ends one open session of an account. @returns false when it has none of this id. */
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

const MAXIMUM_SESSIONS = 100;

/** The newest open sessions of an account. */
export const listOpenSessions = (tx: Transaction, accountId: string, now: Date): Promise<SessionRow[]> =>
  tx
    .select()
    .from(session)
    .where(and(eq(session.accountId, accountId), isNull(session.endedAt), gt(session.expiresAt, now)))
    .orderBy(desc(session.id))
    .limit(MAXIMUM_SESSIONS);
