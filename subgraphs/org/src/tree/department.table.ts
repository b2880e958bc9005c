import { tenantColumns, tenantPolicy } from '@account-center/kit/database';
import { sql } from 'drizzle-orm';
import {
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { DepartmentKind } from './department.rules.ts';

/**
 * The department tree. A trigger (see the migrations) enforces that `path` extends the parent's path, so no cycle and
 * no orphan can be committed, whatever the code does (ORG-5).
 */
export const department = pgTable(
  'department',
  {
    ...tenantColumns(),
    /** Null for the root only. */
    parentId: uuid('parent_id'),
    name: text('name').notNull(),
    kind: text('kind').$type<DepartmentKind>().notNull(),
    /** Order among siblings; ties are ordered by id. */
    position: integer('position').notNull(),
    /** Ids from the root to the department itself. */
    path: uuid('path').array().notNull(),
    /** Incremented with each published change. */
    version: integer('version').notNull().default(1),
  },
  (table) => [
    primaryKey({ columns: [table.enterpriseId, table.id] }),
    foreignKey({
      name: 'department_parent',
      columns: [table.enterpriseId, table.parentId],
      foreignColumns: [table.enterpriseId, table.id],
    }),
    unique('department_sibling_name').on(table.enterpriseId, table.parentId, table.name),
    uniqueIndex('department_one_root').on(table.enterpriseId).where(sql`parent_id is null`),
    index('department_path').using('gin', table.path),
    check('department_path_ends_here', sql`path[cardinality(path)] = id`),
    tenantPolicy(),
  ],
);
export type DepartmentRow = typeof department.$inferSelect;
