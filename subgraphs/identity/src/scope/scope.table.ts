import { enterpriseIdColumn, tenantPolicy } from '@account-center/kit/database';
import { foreignKey, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core';
import { account } from '../account/account.table.ts';

/** Departments of an account's explicit information scope; without rows it is the member's own departments (ID-44). */
export const accountScope = pgTable(
  'account_scope',
  {
    enterpriseId: enterpriseIdColumn(),
    accountId: uuid('account_id').notNull(),
    departmentId: uuid('department_id').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.enterpriseId, table.accountId, table.departmentId] }),
    foreignKey({
      name: 'account_scope_account',
      columns: [table.enterpriseId, table.accountId],
      foreignColumns: [account.enterpriseId, account.id],
    }),
    tenantPolicy(),
  ],
);
