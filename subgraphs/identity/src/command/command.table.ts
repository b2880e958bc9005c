import { createdAtColumn, enterpriseIdColumn, tenantPolicy } from '@account-center/kit/database';
import { jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';

/** What a command between services answered, so that its repetition answers the same and does nothing. */
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
