import type { Transaction } from '@account-center/kit/database';
import { desc } from 'drizzle-orm';
import { type PayrollColumn, payrollColumns } from './payroll.rules.ts';
import { payrollLayout } from './payroll.table.ts';

/** The columns that the enterprise chose; all of them until it does. */
export async function findPayrollColumns(tx: Transaction): Promise<PayrollColumn[]> {
  const [row] = await tx.select().from(payrollLayout).orderBy(desc(payrollLayout.id)).limit(1);
  return row?.columns ?? payrollColumns;
}

export async function insertPayrollLayout(tx: Transaction, row: typeof payrollLayout.$inferInsert): Promise<void> {
  await tx.insert(payrollLayout).values(row);
}
