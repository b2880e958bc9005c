import { type Caller, forbidden } from '@account-center/kit';
import type { Transaction } from '@account-center/kit/database';
import { type DepartmentRow, listDepartmentsByIds } from '../tree/index.ts';
import { rootIsFixed } from './department.errors.ts';

/**
 * The parent of a department. To change the parent's children, the caller must have the parent in scope as well
 * (ORG-5).
 * @throws DEPARTMENT_IS_ROOT, FORBIDDEN
 */
export async function requireParent(
  tx: Transaction,
  caller: Caller,
  { parentId }: DepartmentRow,
): Promise<DepartmentRow> {
  if (!parentId) throw rootIsFixed();
  const [parent] = await listDepartmentsByIds(tx, caller, [parentId]);
  if (parent) return parent;
  throw forbidden(
    'This also needs access to the parent department, which is outside of your information scope. Ask an administrator of the parent.',
  );
}
