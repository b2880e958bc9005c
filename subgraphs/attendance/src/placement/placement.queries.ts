import type { Transaction } from '@account-center/kit';
import { asc, desc, eq } from 'drizzle-orm';
import { isOneOf } from '../scope/department-scope.ts';
import {
  type DepartmentPlacementRow,
  departmentPlacement,
  memberPlacement,
  type PlacementRow,
} from './placement.table.ts';

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
