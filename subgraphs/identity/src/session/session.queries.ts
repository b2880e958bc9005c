import type { Transaction } from '@account-center/kit';
import { and, eq, gt, inArray, isNull, ne } from 'drizzle-orm';
import { session } from './session.table.ts';

export const SESSION_END_REASONS = [
  'SIGNED_OUT',
  'REVOKED',
  'DISABLED',
  'CLOSED',
  'PASSWORD_CHANGED',
  'LOST_PHONE',
  'TOKEN_REUSED',
] as const;
export type SessionEndReason = (typeof SESSION_END_REASONS)[number];

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

/** Ends one open session. @returns false when there is none. */
export async function endSession(
  tx: Transaction,
  sessionId: string,
  reason: SessionEndReason,
  now: Date,
): Promise<boolean> {
  const ended = await tx
    .update(session)
    .set({ endedAt: now, endReason: reason })
    .where(and(eq(session.id, sessionId), isNull(session.endedAt)))
    .returning({ id: session.id });
  return ended.length > 0;
}
