import { createdAtColumn, enterpriseIdColumn, instant, systemPolicy, tenantPolicy } from '@account-center/kit/database';
import { boolean, foreignKey, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';

/** Other services' copy of an enterprise: its plan's limits and time zone, published by identity. */
export const directoryEnterprise = pgTable(
  'directory_enterprise',
  {
    enterpriseId: enterpriseIdColumn().primaryKey(),
    number: text('number').notNull(),
    name: text('name').notNull(),
    shortName: text('short_name').notNull(),
    timeZone: text('time_zone').notNull(),
    plan: text('plan').notNull(),
    status: text('status').$type<'ACTIVE' | 'EXPIRED'>().notNull(),
    seats: integer('seats').notNull(),
    departments: integer('departments').notNull(),
    departmentMembers: integer('department_members').notNull(),
    departmentDepth: integer('department_depth').notNull(),
    createdAt: createdAtColumn(),
  },
  () => [tenantPolicy(), systemPolicy()],
);

/** The department tree as org last published it. `path` holds the ids from the root to the department itself. */
export const directoryDepartment = pgTable(
  'directory_department',
  {
    enterpriseId: enterpriseIdColumn(),
    departmentId: uuid('department_id').notNull(),
    parentId: uuid('parent_id'),
    name: text('name').notNull(),
    path: uuid('path').array().notNull(),
    removed: boolean('removed').notNull(),
    version: integer('version').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.enterpriseId, table.departmentId] }),
    index('directory_department_path').using('gin', table.path),
    tenantPolicy(),
  ],
);

/** The members as org last published them. Members who have left are kept, so that records show a name. */
export const directoryMember = pgTable(
  'directory_member',
  {
    enterpriseId: enterpriseIdColumn(),
    memberId: uuid('member_id').notNull(),
    name: text('name').notNull(),
    phone: text('phone'),
    email: text('email'),
    employeeNumber: text('employee_number'),
    title: text('title'),
    hidden: boolean('hidden').notNull(),
    /** A hidden member is still found by sessions that began before this instant; null: by none. */
    foundBySignInsBefore: instant('found_by_sign_ins_before'),
    status: text('status').$type<'ACTIVE' | 'LEFT'>().notNull(),
    version: integer('version').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.enterpriseId, table.memberId] }),
    index('directory_member_name').on(table.enterpriseId, table.name, table.memberId),
    tenantPolicy(),
  ],
);

/** A member's place in a department. Kept after the member has left, so that records stay within scope. */
export const directoryPlace = pgTable(
  'directory_place',
  {
    enterpriseId: enterpriseIdColumn(),
    memberId: uuid('member_id').notNull(),
    departmentId: uuid('department_id').notNull(),
    main: boolean('main').notNull(),
    leader: boolean('leader').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.enterpriseId, table.memberId, table.departmentId] }),
    foreignKey({
      name: 'directory_place_member',
      columns: [table.enterpriseId, table.memberId],
      foreignColumns: [directoryMember.enterpriseId, directoryMember.memberId],
    }),
    index('directory_place_department').on(table.enterpriseId, table.departmentId),
    tenantPolicy(),
  ],
);

/** A member's account, as identity last published it. */
export const directoryAccount = pgTable(
  'directory_account',
  {
    enterpriseId: enterpriseIdColumn(),
    memberId: uuid('member_id').notNull(),
    accountId: uuid('account_id').notNull(),
    accountNumber: text('account_number').notNull(),
    status: text('status').$type<'ENABLED' | 'DISABLED' | 'CLOSED'>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.enterpriseId, table.memberId] }),
    index('directory_account_number').on(table.enterpriseId, table.accountNumber),
    tenantPolicy(),
  ],
);

/** Two members who have talked with each other, the lower id first. Never deleted, because the archive is not. */
export const directoryAcquaintance = pgTable(
  'directory_acquaintance',
  {
    enterpriseId: enterpriseIdColumn(),
    lowMemberId: uuid('low_member_id').notNull(),
    highMemberId: uuid('high_member_id').notNull(),
  },
  (table) => [
    primaryKey({
      name: 'directory_acquaintance_pk',
      columns: [table.enterpriseId, table.lowMemberId, table.highMemberId],
    }),
    tenantPolicy(),
  ],
);
