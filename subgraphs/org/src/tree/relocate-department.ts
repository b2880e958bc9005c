import { type Transaction, uuids } from '@account-center/kit/database';
import { eq, sql } from 'drizzle-orm';
import { tellDepartments } from './department.events.ts';
import { nextPosition } from './department.queries.ts';
import { department, type DepartmentRow } from './department.table.ts';

/** Moves a department with all below it to another parent, as its last child. */
export async function relocateDepartment(
  tx: Transaction,
  moved: DepartmentRow,
  parent: DepartmentRow,
): Promise<DepartmentRow> {
  const position = await nextPosition(tx, parent.id);
  await tx.update(department).set({ parentId: parent.id, position }).where(eq(department.id, moved.id));
  const rows = await tx
    .update(department)
    .set({
      path: sql`${uuids(parent.path)} || ${department.path}[${moved.path.length}:]`,
      version: sql`${department.version} + 1`,
    })
    .where(sql`${department.path} && ${uuids([moved.id])}`)
    .returning();
  await tellDepartments(tx, rows);
  const row = rows.find(({ id }) => id === moved.id);
  if (!row) throw new Error('The department was not moved');
  return row;
}
