import { appendOnly, tenantColumns, tenantPolicy } from '@account-center/kit/database';
import {
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { PackedDay } from './snapshot.rules.ts';

/** When months were locked and unlocked, append-only; the newest row of a month holds. */
export const monthLock = appendOnly(
  pgTable(
    'month_lock',
    {
      ...tenantColumns(),
      /** `YYYY-MM`. */
      month: text('month').notNull(),
      locked: boolean('locked').notNull(),
      /** In which the days of the snapshot were counted. */
      timeZone: text('time_zone').notNull(),
      /** How many members the snapshot holds. */
      members: integer('members').notNull(),
      /** Why it was unlocked. */
      reason: text('reason'),
      createdBy: text('created_by'),
    },
    (table) => [
      primaryKey({ columns: [table.enterpriseId, table.id] }),
      index('month_lock_month').on(table.enterpriseId, table.month),
      tenantPolicy(),
    ],
  ),
);
export type LockRow = typeof monthLock.$inferSelect;

/** A member's judged days as they stood when the month was locked, append-only. */
export const lockedMember = appendOnly(
  pgTable(
    'locked_member',
    {
      ...tenantColumns(),
      lockId: uuid('lock_id').notNull(),
      memberId: uuid('member_id').notNull(),
      name: text('name').notNull(),
      employeeNumber: text('employee_number'),
      days: jsonb('days').$type<PackedDay[]>().notNull(),
    },
    (table) => [
      primaryKey({ columns: [table.enterpriseId, table.id] }),
      foreignKey({
        name: 'locked_member_lock',
        columns: [table.enterpriseId, table.lockId],
        foreignColumns: [monthLock.enterpriseId, monthLock.id],
      }),
      uniqueIndex('locked_member_once').on(table.enterpriseId, table.lockId, table.memberId),
      tenantPolicy(),
    ],
  ),
);
export type NewLockedMember = typeof lockedMember.$inferInsert;
