import { newId, type Transaction } from '@account-center/kit/database';
import { tellDepartments } from './department.events.ts';
import { nextPosition } from './department.queries.ts';
import type { DepartmentKind } from './department.rules.ts';
import { department, type DepartmentRow } from './department.table.ts';

export interface NewDepartment {
  /** A new id unless given. */
  id?: string;
  parent: DepartmentRow;
  name: string;
  kind: DepartmentKind;
}

/** Inserts a department as the last child of its parent, and publishes it. The caller has made all checks. */
export async function insertDepartment(
  tx: Transaction,
  { id = newId(), parent, name, kind }: NewDepartment,
): Promise<DepartmentRow> {
  const { enterpriseId } = parent;
  const position = await nextPosition(tx, parent.id);
  const [row] = await tx
    .insert(department)
    .values({ enterpriseId, id, parentId: parent.id, name, kind, position, path: [...parent.path, id] })
    .returning();
  if (!row) throw new Error('The department was not written');
  await tellDepartments(tx, [row]);
  return row;
}
