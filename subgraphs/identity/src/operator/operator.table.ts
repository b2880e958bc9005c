import { createdAtColumn, idColumn, instant, shared, systemPolicy } from '@account-center/kit/database';
import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core';

/** People who run the platform; they belong to no enterprise. */
export const operator = shared(
  pgTable(
    'operator',
    {
      id: idColumn().primaryKey(),
      name: text('name').notNull().unique(),
      passwordHash: text('password_hash').notNull(),
      createdAt: createdAtColumn(),
    },
    () => [systemPolicy()],
  ),
);

export const operatorSession = shared(
  pgTable(
    'operator_session',
    {
      id: idColumn().primaryKey(),
      operatorId: uuid('operator_id')
        .notNull()
        .references(() => operator.id),
      ip: text('ip'),
      userAgent: text('user_agent'),
      createdAt: createdAtColumn(),
      expiresAt: instant('expires_at').notNull(),
      endedAt: instant('ended_at'),
    },
    (table) => [index('operator_session_operator').on(table.operatorId), systemPolicy()],
  ),
);

/** Refresh tokens of a session, including used ones: reuse of a token ends the session (ID-19). */
export const operatorRefreshToken = shared(
  pgTable(
    'operator_refresh_token',
    {
      id: idColumn().primaryKey(),
      sessionId: uuid('session_id')
        .notNull()
        .references(() => operatorSession.id, { onDelete: 'cascade' }),
      /** SHA-256 of the token. */
      hash: text('hash').notNull().unique(),
      usedAt: instant('used_at'),
    },
    (table) => [index('operator_refresh_token_of_session').on(table.sessionId), systemPolicy()],
  ),
);
