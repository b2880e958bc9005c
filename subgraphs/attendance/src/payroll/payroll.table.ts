import { appendOnly, tenantColumns, tenantPolicy } from '@account-center/kit/database';
import { pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { PayrollColumn } from './payroll.rules.ts';

/** The columns that an enterprise chose for its payroll, append-only; the newest choice holds. */
export const payrollLayout = appendOnly(
  pgTable(
    'payroll_layout',
    {
      ...tenantColumns(),
      columns: text('columns').array().$type<PayrollColumn[]>().notNull(),
      createdBy: text('created_by'),
    },
    (table) => [primaryKey({ columns: [table.enterpriseId, table.id] }), tenantPolicy()],
  ),
);
