import { directoryDepartment, directoryMember } from '@account-center/directory';
import type { Transaction } from '@account-center/kit';
import { asc, desc, sql } from 'drizzle-orm';
import { isOneOf } from '../scope/department-scope.ts';
import {
  type DepartmentPlacementRow,
  departmentPlacement,
  memberPlacement,
  type PlacementRow,
} from './placement.table.ts';

type Ids = readonly string[];

/** The versions in which the directory has members; an event of another one came late. */
export async function listMemberVersions(tx: Transaction, ids: Ids): Promise<Map<string, number>> {
  const { memberId: id, version } = directoryMember;
  const rows = await tx.select({ id, version }).from(directoryMember).where(isOneOf(id, ids));
  return new Map(rows.map((row) => [row.id, row.version]));
}

/** The versions in which the directory has departments. */
export async function listDepartmentVersions(tx: Transaction, ids: Ids): Promise<Map<string, number>> {
  const { departmentId: id, version } = directoryDepartment;
  const rows = await tx.select({ id, version }).from(directoryDepartment).where(isOneOf(id, ids));
  return new Map(rows.map((row) => [row.id, row.version]));
}

/** Where members belong now or from tomorrow on, by member. */
export async function listLastPlacements(tx: Transaction, memberIds: Ids): Promise<Map<string, PlacementRow>> {
  const { memberId, effectiveFrom } = memberPlacement;
  const rows = await tx
    .selectDistinctOn([memberId])
    .from(memberPlacement)
    .where(isOneOf(memberId, memberIds))
    .orderBy(memberId, desc(effectiveFrom));
  return new Map(rows.map((row) => [row.memberId, row]));
}

/** Where departments stand now or from tomorrow on, by department. */
export async function listLastDepartmentPlacements(
  tx: Transaction,
  departmentIds: Ids,
): Promise<Map<string, DepartmentPlacementRow>> {
  const { departmentId, effectiveFrom } = departmentPlacement;
  const rows = await tx
    .selectDistinctOn([departmentId])
    .from(departmentPlacement)
    .where(isOneOf(departmentId, departmentIds))
    .orderBy(departmentId, desc(effectiveFrom));
  return new Map(rows.map((row) => [row.departmentId, row]));
}

/** Writes where members belong, each named once; what was written for the same day is replaced. */
export async function savePlacements(tx: Transaction, rows: PlacementRow[]): Promise<void> {
  const { enterpriseId, memberId, effectiveFrom } = memberPlacement;
  const set = { departmentId: sql`excluded.department_id` };
  await tx
    .insert(memberPlacement)
    .values(rows)
    .onConflictDoUpdate({ target: [enterpriseId, memberId, effectiveFrom], set });
}

/** Writes where departments stand, each named once; what was written for the same day is replaced. */
export async function saveDepartmentPlacements(tx: Transaction, rows: DepartmentPlacementRow[]): Promise<void> {
  const { enterpriseId, departmentId, effectiveFrom } = departmentPlacement;
  const set = { path: sql`excluded.path` };
  await tx
    .insert(departmentPlacement)
    .values(rows)
    .onConflictDoUpdate({ target: [enterpriseId, departmentId, effectiveFrom], set });
}

/** The places of members over time, oldest first. */
export const listPlacements = (tx: Transaction, memberIds: readonly string[]): Promise<PlacementRow[]> =>
  tx
    .select()
    .from(memberPlacement)
    .where(isOneOf(memberPlacement.memberId, memberIds))
    .orderBy(asc(memberPlacement.effectiveFrom));

/** The places of all departments over time, oldest first. */
export const listDepartmentPlacements = (tx: Transaction): Promise<DepartmentPlacementRow[]> =>
  tx.select().from(departmentPlacement).orderBy(asc(departmentPlacement.effectiveFrom));
