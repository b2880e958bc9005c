import { sql, type SQL } from 'drizzle-orm';
import { refreshToken, session } from './session.table.ts';

const endOfSession = sql`coalesce(${session.endedAt}, ${session.expiresAt})`;

const hasToken = sql`exists (select from ${refreshToken} where ${refreshToken.enterpriseId} = ${session.enterpriseId}
  and ${refreshToken.sessionId} = ${session.id})`;

const isOfSessionOverBefore = (day: SQL) =>
  sql`exists (select from ${session} where ${session.enterpriseId} = ${refreshToken.enterpriseId}
    and ${session.id} = ${refreshToken.sessionId} and ${endOfSession} < ${day})`;

/** Fragments, to delete from: refresh tokens that were used before the given day. */
export const tokensUsedBefore = (day: SQL) => ({ table: refreshToken, isOld: sql`${refreshToken.usedAt} < ${day}` });

/** Refresh tokens of sessions that ended before the given day. */
export const tokensOverBefore = (day: SQL) => ({ table: refreshToken, isOld: isOfSessionOverBefore(day) });

/** Sessions that ended before the given day. Delete their tokens first. */
export const sessionsOverBefore = (day: SQL) => ({
  table: session,
  isOld: sql`${endOfSession} < ${day} and not ${hasToken}`,
});
