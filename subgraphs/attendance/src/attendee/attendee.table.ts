import { directoryMember } from '@account-center/directory';
import { createdAtColumn, enterpriseIdColumn, instant, tenantPolicy } from '@account-center/kit/database';
import { date, foreignKey, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';

/**
 * Which department a member belongs to from which day on (the main one), so that past days keep the rules that they
 * were worked under when somebody is transferred. The first row is the member's first day.
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

/** Where a department stands in the tree from which day on: ids from the root to itself. */
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
