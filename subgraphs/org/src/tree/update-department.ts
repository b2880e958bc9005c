import type { Transaction } from '@account-center/kit/database';
import { eq, sql } from 'drizzle-orm';
import { tellDepartments } from './department.events.ts';
import { department, type DepartmentRow } from './department.table.ts';

/** Changes the name and kind, and publishes the change. */
export async function updateDepartment(
  tx: Transaction,
  id: string,
  columns: Pick<DepartmentRow, 'name' | 'kind'>,
): Promise<DepartmentRow> {
  const rows = await tx
    .update(department)
    .set({ ...columns, version: sql`${department.version} + 1` })
    .where(eq(department.id, id))
    .returning();
  await tellDepartments(tx, rows);
  const [row] = rows;
  if (!row) throw new Error('The department was not there to be changed');
  return row;
}
