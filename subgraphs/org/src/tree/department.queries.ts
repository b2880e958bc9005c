import { assertFound, type Caller, isId, notFound } from '@account-center/kit';
import { type Transaction, uuids } from '@account-center/kit/database';
import { and, asc, count, eq, inArray, isNull, ne, type SQL, sql } from 'drizzle-orm';
import { department, type DepartmentRow } from './department.table.ts';

/** Condition on `department`: it lies in the caller's information scope (ID-44). */
function departmentInScope(caller: Caller): SQL {
  return caller.scope.everything ? sql`true` : sql`${department.path} && ${uuids(caller.scope.departmentIds)}`;
}

/** Fragment of SQL, a subquery: ids of departments at and below the given ones. */
export const departmentIdsWithin = (ids: readonly string[]): SQL =>
  sql`(select ${department.id} from ${department} where ${department.path} && ${uuids(ids)})`;

/**
 * Fragment of SQL, a subquery: pairs of each given department (`top_id`) with itself and each one below it
 * (`department_id`, `enterprise_id`).
 */
export const departmentsBelow = (ids: readonly string[]): SQL =>
  sql`(select top.id as top_id, ${department.id} as department_id, ${department.enterpriseId} as enterprise_id
    from unnest(${uuids(ids)}) as top(id) join ${department} on ${department.path} && array[top.id])`;

/** Departments among `ids` that lie in the caller's scope. */
export async function listDepartmentsByIds(
  tx: Transaction,
  caller: Caller,
  ids: readonly string[],
): Promise<DepartmentRow[]> {
  if (ids.length === 0) return [];
  return tx
    .select()
    .from(department)
    .where(and(inArray(department.id, ids.filter(isId)), departmentInScope(caller)));
}

/**
 * The departments, in the order of the ids.
 * @throws NOT_FOUND with each that does not exist or lies outside of the caller's scope: both look alike.
 */
export async function requireDepartments<const Ids extends readonly string[]>(
  tx: Transaction,
  caller: Caller,
  ids: Ids,
): Promise<{ [Index in keyof Ids]: DepartmentRow }> {
  const found = new Map((await listDepartmentsByIds(tx, caller, ids)).map((row) => [row.id, row]));
  assertFound('department', ids, found.keys());
  // One for each id, because all were found.
  return ids.map((id) => found.get(id)) as { [Index in keyof Ids]: DepartmentRow };
}

/** @throws NOT_FOUND when there is no such department or it lies outside of the caller's scope: both look alike. */
export async function requireDepartment(tx: Transaction, caller: Caller, id: string): Promise<DepartmentRow> {
  const [row] = await listDepartmentsByIds(tx, caller, [id]);
  if (!row) throw notFound('department', id);
  return row;
}

/** Departments in the caller's scope, at and below one of them when `underId` is given; parents before children. */
export async function listDepartments(
  tx: Transaction,
  caller: Caller,
  underId?: string | null,
): Promise<DepartmentRow[]> {
  const below = underId ? sql`${department.path} && ${uuids([underId])}` : undefined;
  return tx
    .select()
    .from(department)
    .where(and(departmentInScope(caller), below))
    .orderBy(sql`cardinality(${department.path})`, asc(department.position), asc(department.id));
}

export async function listChildren(
  tx: Transaction,
  caller: Caller,
  parentIds: readonly string[],
): Promise<DepartmentRow[]> {
  return tx
    .select()
    .from(department)
    .where(and(inArray(department.parentId, [...parentIds]), departmentInScope(caller)))
    .orderBy(asc(department.position), asc(department.id));
}

/** All departments of the enterprise, regardless of scope. */
export const listAllDepartments = (tx: Transaction): Promise<DepartmentRow[]> => tx.select().from(department);

/** A department, regardless of scope. */
export async function findDepartment(tx: Transaction, id: string): Promise<DepartmentRow | undefined> {
  const [row] = await tx.select().from(department).where(eq(department.id, id));
  return row;
}

export async function findRoot(tx: Transaction): Promise<DepartmentRow | undefined> {
  const [row] = await tx.select().from(department).where(isNull(department.parentId));
  return row;
}

/** A department and all below it, regardless of scope. */
export async function listSubtree(tx: Transaction, id: string): Promise<DepartmentRow[]> {
  return tx
    .select()
    .from(department)
    .where(sql`${department.path} && ${uuids([id])}`);
}

/** Ids on the paths of departments, without duplicates. */
export async function listIdsOnPaths(tx: Transaction, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .select({ path: department.path })
    .from(department)
    .where(inArray(department.id, [...ids]));
  return [...new Set(rows.flatMap(({ path }) => path))];
}

/** Names of the children of a department, optionally without one of them. */
export async function listChildNames(tx: Transaction, parentId: string, except?: string): Promise<string[]> {
  const rows = await tx
    .select({ name: department.name })
    .from(department)
    .where(and(eq(department.parentId, parentId), except ? ne(department.id, except) : undefined));
  return rows.map(({ name }) => name);
}

/** Number of departments below the root. */
export async function countDepartments(tx: Transaction): Promise<number> {
  const [row] = await tx.select({ n: count() }).from(department).where(sql`${department.parentId} is not null`);
  return row?.n ?? 0;
}

/** The position after the last child. */
export async function nextPosition(tx: Transaction, parentId: string): Promise<number> {
  const [row] = await tx
    .select({ n: sql<number>`coalesce(max(${department.position}) + 1, 0)`.mapWith(Number) })
    .from(department)
    .where(eq(department.parentId, parentId));
  return row?.n ?? 0;
}
