import type { Transaction } from '@account-center/kit/database';
import { eq } from 'drizzle-orm';
import { tellDepartments } from './department.events.ts';
import { department, type DepartmentRow } from './department.table.ts';

/** Removes an empty department, and publishes the change. */
export async function removeDepartment(tx: Transaction, row: DepartmentRow): Promise<void> {
  await tx.delete(department).where(eq(department.id, row.id));
  await tellDepartments(tx, [{ ...row, version: row.version + 1 }], true);
}
