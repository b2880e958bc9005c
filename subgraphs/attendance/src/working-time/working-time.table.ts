import { directoryMember } from '@account-center/directory';
import { appendOnly, tenantColumns, tenantPolicy } from '@account-center/kit/database';
import { date, foreignKey, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';

/**
 * Working time by contract from a day on, append-only; the newest version for a member and day is in force. Without minutes
 * the shifts of the rules count from that day on.
 */
export const workingTime = appendOnly(
  pgTable(
    'working_time',
    {
      ...tenantColumns(),
      memberId: uuid('member_id').notNull(),
      effectiveFrom: date('effective_from').notNull(),
      dailyMinutes: integer('daily_minutes'),
      weeklyMinutes: integer('weekly_minutes'),
      createdBy: text('created_by'),
    },
    (table) => [
      primaryKey({ columns: [table.enterpriseId, table.id] }),
      foreignKey({
        name: 'working_time_member',
        columns: [table.enterpriseId, table.memberId],
        foreignColumns: [directoryMember.enterpriseId, directoryMember.memberId],
      }),
      index('working_time_member_day').on(table.enterpriseId, table.memberId, table.effectiveFrom),
      tenantPolicy(),
    ],
  ),
);
export type WorkingTimeRow = typeof workingTime.$inferSelect;
