import { type Caller, notFound, type Transaction, uuids } from '@account-center/kit';
import { and, asc, count, eq, inArray, isNull, ne, sql } from 'drizzle-orm';
import { member, memberPlace } from '../member/member.table.ts';
import { departmentInScope, memberVisible, wellFormed } from '../scope.ts';
import { department, type DepartmentRow } from './department.table.ts';

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
    .where(and(inArray(department.id, wellFormed(ids)), departmentInScope(caller)));
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

export async function findRoot(tx: Transaction): Promise<DepartmentRow | undefined> {
  const [row] = await tx.select().from(department).where(isNull(department.parentId));
  return row;
}

/** A department and all below it, whatever the scope. */
export async function listSubtree(tx: Transaction, id: string): Promise<DepartmentRow[]> {
  return tx
    .select()
    .from(department)
    .where(sql`${department.path} && ${uuids([id])}`);
}

/** Names of the children of a department, or of all but one of them. */
export async function listChildNames(tx: Transaction, parentId: string, except?: string): Promise<string[]> {
  const rows = await tx
    .select({ name: department.name })
    .from(department)
    .where(and(eq(department.parentId, parentId), except ? ne(department.id, except) : undefined));
  return rows.map(({ name }) => name);
}

/** How many departments stand below the root. */
export async function countDepartments(tx: Transaction): Promise<number> {
  const [row] = await tx.select({ n: count() }).from(department).where(sql`${department.parentId} is not null`);
  return row?.n ?? 0;
}

/** Members that sit directly in a department, hidden and provisioning ones as well. */
export async function countPlaces(tx: Transaction, departmentId: string): Promise<number> {
  const [row] = await tx.select({ n: count() }).from(memberPlace).where(eq(memberPlace.departmentId, departmentId));
  return row?.n ?? 0;
}

/** The position behind the last child. */
export async function nextPosition(tx: Transaction, parentId: string): Promise<number> {
  const [row] = await tx
    .select({ n: sql<number>`coalesce(max(${department.position}) + 1, 0)`.mapWith(Number) })
    .from(department)
    .where(eq(department.parentId, parentId));
  return row?.n ?? 0;
}

export interface MemberCounts {
  id: string;
  direct: number;
  total: number;
}

/** Members that the caller may find, directly in each department and in all below it; each person counts once. */
export async function countVisibleMembers(
  tx: Transaction,
  caller: Caller,
  ids: readonly string[],
): Promise<MemberCounts[]> {
  const wanted = uuids(ids);
  const rows = await tx.execute<{ id: string; direct: number; total: number }>(sql`
    select wanted.id,
      count(distinct member.id) filter (where place.department_id = wanted.id)::int as direct,
      count(distinct member.id)::int as total
    from unnest(${wanted}) as wanted(id)
      join department on department.path && array[wanted.id]
      join ${memberPlace} place on place.enterprise_id = department.enterprise_id and place.department_id = department.id
      join ${member} on member.enterprise_id = place.enterprise_id and member.id = place.member_id
    where member.status = 'ACTIVE' and ${memberVisible(caller)}
    group by wanted.id`);
  return [...rows];
}
