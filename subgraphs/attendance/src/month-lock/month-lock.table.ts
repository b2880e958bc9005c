import { appendOnly, tenantColumns, tenantPolicy } from '@account-center/kit/database';
import { date, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';

/** How long after its end a month can be locked, append-only; the newest version for a day is in force. */
export const lockRule = appendOnly(
  pgTable(
    'lock_rule',
    {
      ...tenantColumns(),
      effectiveFrom: date('effective_from').notNull(),
      graceDays: integer('grace_days').notNull(),
      createdBy: text('created_by'),
    },
    (table) => [
      primaryKey({ columns: [table.enterpriseId, table.id] }),
      index('lock_rule_day').on(table.enterpriseId, table.effectiveFrom),
      tenantPolicy(),
    ],
  ),
);
