import { shared, sharedReadPolicy, systemPolicy } from '@account-center/kit/database';
import { integer, pgTable, text } from 'drizzle-orm/pg-core';
import type { PlanCode } from './plan.rules.ts';

/** What a plan allows (ID-2, ORG-3). Rows come with the migrations; an enterprise may have bought more seats. */
export const plan = shared(
  pgTable(
    'plan',
    {
      code: text('code').$type<PlanCode>().primaryKey(),
      seats: integer('seats').notNull(),
      departments: integer('departments').notNull(),
      departmentMembers: integer('department_members').notNull(),
      departmentDepth: integer('department_depth').notNull(),
      /** Days until the plan expires, null when it is renewed by a date of its own. */
      days: integer('days'),
    },
    () => [sharedReadPolicy(), systemPolicy()],
  ),
);
export type PlanRow = typeof plan.$inferSelect;
