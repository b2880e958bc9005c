import { directoryDepartment } from '@account-center/directory';
import { type Caller, isId, notFound } from '@account-center/kit';
import { type Transaction, uuids } from '@account-center/kit/database';
import { and, eq, type SQL, type SQLWrapper, sql } from 'drizzle-orm';

/** Condition: the department is in the caller's information scope (ID-44). */
export function isDepartmentInScope(caller: Caller, departmentId: SQLWrapper): SQL {
  if (caller.scope.everything) return sql`true`;
  return sql`exists (select from directory_department scoped
    where scoped.department_id = ${departmentId} and scoped.path && ${uuids(caller.scope.departmentIds)})`;
}

/** @throws NOT_FOUND when the department does not exist or is out of scope; the error is the same. */
export async function requireDepartment(tx: Transaction, caller: Caller, departmentId: string): Promise<void> {
  if (!isId(departmentId)) throw notFound('department', departmentId);
  const { departmentId: id, removed } = directoryDepartment;
  const [row] = await tx
    .select({ id })
    .from(directoryDepartment)
    .where(and(eq(id, departmentId), eq(removed, false), isDepartmentInScope(caller, id)));
  if (!row) throw notFound('department', departmentId);
}
