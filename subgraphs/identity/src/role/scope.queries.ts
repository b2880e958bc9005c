import { directoryDepartment } from '@account-center/directory';
import { type Caller, type Transaction, uuids } from '@account-center/kit';
import { and, eq, inArray, sql } from 'drizzle-orm';

/** Those of the departments that exist within the caller's own information scope. */
export async function listDepartmentsInScope(
  tx: Transaction,
  { scope }: Caller,
  ids: readonly string[],
): Promise<string[]> {
  if (ids.length === 0) return [];
  const within = scope.everything ? undefined : sql`${directoryDepartment.path} && ${uuids(scope.departmentIds)}`;
  const rows = await tx
    .select({ id: directoryDepartment.departmentId })
    .from(directoryDepartment)
    .where(and(inArray(directoryDepartment.departmentId, [...ids]), eq(directoryDepartment.removed, false), within));
  return rows.map(({ id }) => id);
}
