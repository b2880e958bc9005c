import {
  createdAtColumn,
  enterpriseIdColumn,
  instant,
  systemPolicy,
  tenantColumns,
  tenantPolicy,
} from '@account-center/kit/database';
import { saga } from '@account-center/kit/schema';
import { sql } from 'drizzle-orm';
import { boolean, foreignKey, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { department } from '../tree/department.table.ts';

/** PROVISIONING: waits for the account; takes a seat, not visible. LEFT: kept, so that records show a name. */
export const memberStatuses = ['PROVISIONING', 'ACTIVE', 'LEFT'] as const;
export type MemberStatus = (typeof memberStatuses)[number];

export const genders = ['FEMALE', 'MALE'] as const;
export type Gender = (typeof genders)[number];

/** A person's place in the enterprise. */
export const member = pgTable(
  'member',
  {
    ...tenantColumns(),
    name: text('name').notNull(),
    alias: text('alias'),
    title: text('title'),
    gender: text('gender').$type<Gender>(),
    employeeNumber: text('employee_number'),
    /** E.164. */
    phone: text('phone'),
    /** Lower case. */
    email: text('email'),
    hidden: boolean('hidden').notNull().default(false),
    /** A hidden member is still found by sessions that began before this instant; null: by none. */
    foundBySignInsBefore: instant('found_by_sign_ins_before'),
    status: text('status').$type<MemberStatus>().notNull(),
    /** Name and alias in pinyin, lower case, without spaces: `wangxiaoming`. Sorts and searches. */
    pinyin: text('pinyin').notNull(),
    /** Their initials: `wxm`. */
    initials: text('initials').notNull(),
    /** The saga that creates the account; null once it is there. */
    provisioningId: uuid('provisioning_id'),
    leftAt: instant('left_at'),
    /**
     * For a member who has left: ids on the paths of their former departments, so that the same scopes still contain
     * them.
     */
    leftPath: uuid('left_path').array(),
    version: integer('version').notNull().default(1),
  },
  (table) => [
    primaryKey({ columns: [table.enterpriseId, table.id] }),
    uniqueIndex('member_phone').on(table.enterpriseId, table.phone).where(sql`status <> 'LEFT'`),
    uniqueIndex('member_email').on(table.enterpriseId, table.email).where(sql`status <> 'LEFT'`),
    uniqueIndex('member_employee_number').on(table.enterpriseId, table.employeeNumber).where(sql`status <> 'LEFT'`),
    index('member_by_name').on(table.enterpriseId, table.status, table.pinyin, table.id),
    index('member_of_provisioning').on(table.enterpriseId, table.provisioningId),
    foreignKey({
      name: 'member_provisioning',
      columns: [table.enterpriseId, table.provisioningId],
      foreignColumns: [saga.enterpriseId, saga.id],
    }),
    tenantPolicy(),
  ],
);
export type MemberRow = typeof member.$inferSelect;

/**
 * Work that a sibling has to do for a member, stored in the same transaction as the change that needs it. Retried until
 * done, then deleted.
 */
export const memberErrand = pgTable(
  'member_errand',
  {
    /** Replaced when the errand is queued again. */
    ...tenantColumns(),
    memberId: uuid('member_id').notNull(),
    /** Name of the task that does it. */
    task: text('task').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.enterpriseId, table.id] }),
    uniqueIndex('member_errand_one').on(table.enterpriseId, table.memberId, table.task),
    foreignKey({
      name: 'member_errand_member',
      columns: [table.enterpriseId, table.memberId],
      foreignColumns: [member.enterpriseId, member.id],
    }).onDelete('cascade'),
    tenantPolicy(),
    systemPolicy(),
  ],
);

/** A member's place in a department; one of them is the main one. Deleted when the member leaves. */
export const memberPlace = pgTable(
  'member_place',
  {
    enterpriseId: enterpriseIdColumn(),
    memberId: uuid('member_id').notNull(),
    departmentId: uuid('department_id').notNull(),
    main: boolean('main').notNull(),
    leader: boolean('leader').notNull(),
    createdAt: createdAtColumn(),
  },
  (table) => [
    primaryKey({ columns: [table.enterpriseId, table.memberId, table.departmentId] }),
    uniqueIndex('member_place_one_main').on(table.enterpriseId, table.memberId).where(sql`main`),
    index('member_place_department').on(table.enterpriseId, table.departmentId),
    foreignKey({
      name: 'member_place_member',
      columns: [table.enterpriseId, table.memberId],
      foreignColumns: [member.enterpriseId, member.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'member_place_department_exists',
      columns: [table.enterpriseId, table.departmentId],
      foreignColumns: [department.enterpriseId, department.id],
    }),
    tenantPolicy(),
  ],
);
export type MemberPlaceRow = typeof memberPlace.$inferSelect;
