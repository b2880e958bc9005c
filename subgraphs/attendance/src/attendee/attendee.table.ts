import { directoryMember } from '@account-center/directory';
import { createdAtColumn, enterpriseIdColumn, instant, tenantPolicy } from '@account-center/kit/database';
import { date, foreignKey, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';

/**
 * A member's main department from a day on, so that past days keep their rules after a transfer. The first row is the
 * member's first day.
 */
export const memberPlacement = pgTable(
  'member_placement',
  {
    enterpriseId: enterpriseIdColumn(),
    memberId: uuid('member_id').notNull(),
    effectiveFrom: date('effective_from').notNull(),
    departmentId: uuid('department_id').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.enterpriseId, table.memberId, table.effectiveFrom] }),
    foreignKey({
      name: 'member_placement_member',
      columns: [table.enterpriseId, table.memberId],
      foreignColumns: [directoryMember.enterpriseId, directoryMember.memberId],
    }),
    tenantPolicy(),
  ],
);
export type PlacementRow = typeof memberPlacement.$inferSelect;

/** A department's place in the tree from a day on: ids from the root to the department. */
export const departmentPlacement = pgTable(
  'department_placement',
  {
    enterpriseId: enterpriseIdColumn(),
    departmentId: uuid('department_id').notNull(),
    effectiveFrom: date('effective_from').notNull(),
    path: uuid('path').array().notNull(),
  },
  (table) => [primaryKey({ columns: [table.enterpriseId, table.departmentId, table.effectiveFrom] }), tenantPolicy()],
);
export type DepartmentPlacementRow = typeof departmentPlacement.$inferSelect;

/** The time from which a member who left takes no part in attendance. Earlier records are kept. */
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
