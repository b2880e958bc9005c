import { enterpriseIdColumn, systemPolicy, tenantColumns, tenantPolicy } from '@account-center/kit/database';
import { sql } from 'drizzle-orm';
import { foreignKey, index, pgTable, primaryKey, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { account } from '../account/account.table.ts';

export const roleKinds = [
  'ENTERPRISE_ADMINISTRATOR',
  'SYSTEM_ADMINISTRATOR',
  'INFORMATION_ADMINISTRATOR',
  'ORDINARY_MEMBER',
  'CUSTOM',
] as const;

export type RoleKind = (typeof roleKinds)[number];

/** A role: a named set of permissions. Each enterprise has the four built-in roles once (ID-40). */
export const role = pgTable(
  'role',
  {
    ...tenantColumns(),
    kind: text('kind').$type<RoleKind>().notNull(),
    name: text('name').notNull(),
    description: text('description').notNull().default(''),
    permissions: text('permissions').array().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.enterpriseId, table.id] }),
    unique('role_name').on(table.enterpriseId, table.name),
    uniqueIndex('role_built_in').on(table.enterpriseId, table.kind).where(sql`${table.kind} <> 'CUSTOM'`),
    tenantPolicy(),
    systemPolicy(),
  ],
);

export type RoleRow = typeof role.$inferSelect;

export const accountRole = pgTable(
  'account_role',
  { enterpriseId: enterpriseIdColumn(), accountId: uuid('account_id').notNull(), roleId: uuid('role_id').notNull() },
  (table) => [
    primaryKey({ columns: [table.enterpriseId, table.accountId, table.roleId] }),
    foreignKey({
      name: 'account_role_account',
      columns: [table.enterpriseId, table.accountId],
      foreignColumns: [account.enterpriseId, account.id],
    }),
    foreignKey({
      name: 'account_role_role',
      columns: [table.enterpriseId, table.roleId],
      foreignColumns: [role.enterpriseId, role.id],
    }),
    index('account_role_members').on(table.enterpriseId, table.roleId),
    tenantPolicy(),
  ],
);
