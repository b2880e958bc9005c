import { instant, systemPolicy, tenantColumns, tenantPolicy } from '@account-center/kit/database';
import { sql } from 'drizzle-orm';
import { foreignKey, index, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { account } from '../account/account.table.ts';
import type { Audience } from '../token/index.ts';

/** Why a session was ended. A session that expired has no reason. */
export type SessionEndReason =
  | 'SIGNED_OUT'
  | 'REVOKED'
  | 'DISABLED'
  | 'CLOSED'
  | 'PASSWORD_CHANGED'
  | 'PASSWORD_RESET'
  | 'LOST_PHONE'
  | 'TOKEN_REUSED';

/** One sign-in on one device, until it is ended or expires. Ended sessions are kept for a while (ID-38). */
export const session = pgTable(
  'session',
  {
    ...tenantColumns(),
    accountId: uuid('account_id').notNull(),
    audience: text('audience').$type<Audience>().notNull(),
    method: text('method').notNull(),
    ip: text('ip'),
    userAgent: text('user_agent'),
    /** The device's name, as the client gives it. */
    deviceName: text('device_name'),
    lastUsedAt: instant('last_used_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    endedAt: instant('ended_at'),
    endReason: text('end_reason').$type<SessionEndReason>(),
    /** When the device was reported as lost (ID-38). */
    reportedLostAt: instant('reported_lost_at'),
  },
  (table) => [
    primaryKey({ columns: [table.enterpriseId, table.id] }),
    uniqueIndex('session_id').on(table.id),
    foreignKey({
      name: 'session_account',
      columns: [table.enterpriseId, table.accountId],
      foreignColumns: [account.enterpriseId, account.id],
    }),
    index('session_of_account').on(table.enterpriseId, table.accountId, table.id),
    index('session_over').on(sql`coalesce(${table.endedAt}, ${table.expiresAt})`),
    tenantPolicy(),
    systemPolicy(),
  ],
);

export type SessionRow = typeof session.$inferSelect;

/** Refresh tokens of a session, including used ones: reuse of a token ends the session (ID-19). */
export const refreshToken = pgTable(
  'refresh_token',
  {
    ...tenantColumns(),
    sessionId: uuid('session_id').notNull(),
    /** SHA-256 of the token. */
    hash: text('hash').notNull(),
    usedAt: instant('used_at'),
  },
  (table) => [
    primaryKey({ columns: [table.enterpriseId, table.id] }),
    uniqueIndex('refresh_token_hash').on(table.hash),
    index('refresh_token_of_session').on(table.enterpriseId, table.sessionId),
    index('refresh_token_used').on(table.usedAt),
    foreignKey({
      name: 'refresh_token_session',
      columns: [table.enterpriseId, table.sessionId],
      foreignColumns: [session.enterpriseId, session.id],
    }),
    tenantPolicy(),
    systemPolicy(),
  ],
);
