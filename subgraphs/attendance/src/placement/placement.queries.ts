import { directoryDepartment, directoryMember } from '@account-center/directory';
import type { Transaction } from '@account-center/kit';
import { asc, desc, eq } from 'drizzle-orm';
import { isOneOf } from '../scope/department-scope.ts';
import {
  type DepartmentPlacementRow,
  departmentPlacement,
  memberPlacement,
  type PlacementRow,
} from './placement.table.ts';

/** The version in which the directory has a member; an event of another one came late. */
export async function findMemberVersion(tx: Transaction, memberId: string): Promise<number | undefined> {
  const { version } = directoryMember;
  const [row] = await tx.select({ version }).from(directoryMember).where(eq(directoryMember.memberId, memberId));
  return row?.version;
}

/** The version in which the directory has a department. */
export async function findDepartmentVersion(tx: Transaction, departmentId: string): Promise<number | undefined> {
  const { version, departmentId: id } = directoryDepartment;
  const [row] = await tx.select({ version }).from(directoryDepartment).where(eq(id, departmentId));
  return row?.version;
}

export async function findLastPlacement(tx: Transaction, memberId: string): Promise<PlacementRow | undefined> {
  const [row] = await tx
    .select()
    .from(memberPlacement)
    .where(eq(memberPlacement.memberId, memberId))
    .orderBy(desc(memberPlacement.effectiveFrom))
    .limit(1);
  return row;
}

export async function findLastDepartmentPlacement(
  tx: Transaction,
  departmentId: string,
): Promise<DepartmentPlacementRow | undefined> {
  const [row] = await tx
    .select()
    .from(departmentPlacement)
    .where(eq(departmentPlacement.departmentId, departmentId))
    .orderBy(desc(departmentPlacement.effectiveFrom))
    .limit(1);
  return row;
}

export async function savePlacement(tx: Transaction, row: PlacementRow): Promise<void> {
  const { enterpriseId, memberId, effectiveFrom } = memberPlacement;
  const set = { departmentId: row.departmentId };
  await tx
    .insert(memberPlacement)
    .values(row)
    .onConflictDoUpdate({ target: [enterpriseId, memberId, effectiveFrom], set });
}

export async function saveDepartmentPlacement(tx: Transaction, row: DepartmentPlacementRow): Promise<void> {
  const { enterpriseId, departmentId, effectiveFrom } = departmentPlacement;
  const set = { path: row.path };
  await tx
    .insert(departmentPlacement)
    .values(row)
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
