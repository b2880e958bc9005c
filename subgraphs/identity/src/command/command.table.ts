import { createdAtColumn, enterpriseIdColumn, tenantPolicy } from '@account-center/kit/database';
import { jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';

/** Results of commands between services: a retry returns the stored result and does nothing. */
export const commandResult = pgTable(
  'command_result',
  {
    enterpriseId: enterpriseIdColumn(),
    command: text('command').notNull(),
    key: text('key').notNull(),
    result: jsonb('result').notNull(),
    createdAt: createdAtColumn(),
  },
  (table) => [primaryKey({ columns: [table.enterpriseId, table.command, table.key] }), tenantPolicy()],
);
