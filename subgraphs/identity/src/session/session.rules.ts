import type { Caller } from '@account-center/kit';
import type { SessionRow } from './session.table.ts';

/** The account of a member or administrator; operators and apps have none. */
export const ownAccountId = ({ kind, enterpriseId, subject }: Caller) =>
  kind === 'member' && enterpriseId ? subject : null;

/** When a session ended, and why; both null while it is valid. A session that was not refreshed in time has expired. */
export function endOf({ endedAt, endReason, expiresAt }: SessionRow, now: Date) {
  if (endedAt) return { endedAt, endReason };
  return expiresAt <= now ? { endedAt: expiresAt, endReason: 'EXPIRED' as const } : { endedAt: null, endReason: null };
}

/** A session that is not refreshed for this long ends. */
export const SESSION_MILLISECONDS = 30 * 86_400_000;

export interface StartedSession {
  accessToken: string;
  refreshToken: string;
  mustChangePassword: boolean;
}
