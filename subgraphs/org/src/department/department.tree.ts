import { event } from '@account-center/events';
import { newId, publish, type Transaction, uuids } from '@account-center/kit';
import { eq, sql } from 'drizzle-orm';
import { findRoot } from './department.queries.ts';
import { department, type DepartmentKind, type DepartmentRow } from './department.table.ts';

/** What the siblings are told of departments. */
export const departmentEvents = (rows: readonly DepartmentRow[], removed = false) =>
  rows.map(({ enterpriseId, id, parentId, name, path, version }) =>
    event('department.changed', enterpriseId, { departmentId: id, parentId, name, path, removed, version }),
  );

/** Tells the siblings how departments stand now. Their `version` must have grown with the change. */
export async function tellDepartments(tx: Transaction, rows: readonly DepartmentRow[], removed = false): Promise<void> {
  await publish(tx, ...departmentEvents(rows, removed));
}

export interface NewDepartment {
  /** A new id unless given. */
  id?: string;
  parent: DepartmentRow;
  name: string;
  kind: DepartmentKind;
  position: number;
}

/** Writes departments that all checks were made for, and tells the siblings. */
export async function insertDepartment(
  tx: Transaction,
  { id = newId(), parent, name, kind, position }: NewDepartment,
): Promise<DepartmentRow> {
  const { enterpriseId } = parent;
  const [row] = await tx
    .insert(department)
    .values({ enterpriseId, id, parentId: parent.id, name, kind, position, path: [...parent.path, id] })
    .returning();
  if (!row) throw new Error('The department was not written');
  await tellDepartments(tx, [row]);
  return row;
}

/** Puts a department with all below it under another parent. */
export async function relocate(
  tx: Transaction,
  moved: DepartmentRow,
  parent: DepartmentRow,
  position: number,
): Promise<DepartmentRow> {
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

/** Creates the root when an enterprise is first heard of, named after its short name (ORG-1). */
export async function ensureRoot(tx: Transaction, enterpriseId: string, name: string): Promise<void> {
  if (await findRoot(tx)) return;
  const id = newId();
  const rows = await tx
    .insert(department)
    .values({ enterpriseId, id, name, kind: 'BRANCH_COMPANY', position: 0, path: [id] })
    .returning();
  await tellDepartments(tx, rows);
}
