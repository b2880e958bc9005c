import { shared, sharedReadPolicy, systemPolicy } from '@account-center/kit/database';
import { integer, pgTable, text } from 'drizzle-orm/pg-core';
import type { PlanCode } from './plan.rules.ts';

/** Limits of a plan (ID-2, ORG-3). The migrations insert the rows; an enterprise may have bought more seats. */
export const plan = shared(
  pgTable(
    'plan',
    {
      code: text('code').$type<PlanCode>().primaryKey(),
      seats: integer('seats').notNull(),
      departments: integer('departments').notNull(),
      departmentMembers: integer('department_members').notNull(),
      departmentDepth: integer('department_depth').notNull(),
      /** Days until the plan expires; null when each enterprise has its own expiry date. */
      days: integer('days'),
    },
    () => [sharedReadPolicy(), systemPolicy()],
  ),
);
export type PlanRow = typeof plan.$inferSelect;
