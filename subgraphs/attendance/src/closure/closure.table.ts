import { createdAtColumn, enterpriseIdColumn, instant, tenantPolicy } from '@account-center/kit';
import { pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';

/** From when on a member who left takes no part in attendance. Records of the time before stay. */
export const attendanceClosure = pgTable(
  'attendance_closure',
  {
    enterpriseId: enterpriseIdColumn(),
    memberId: uuid('member_id').notNull(),
    key: text('key').notNull(),
    closedAt: instant('closed_at').notNull(),
    createdAt: createdAtColumn(),
  },
  (table) => [primaryKey({ columns: [table.enterpriseId, table.memberId] }), tenantPolicy()],
);
export type ClosureRow = typeof attendanceClosure.$inferSelect;
