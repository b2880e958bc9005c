import { isId } from '@account-center/kit';
import type { Transaction } from '@account-center/kit';
import { and, eq, inArray } from 'drizzle-orm';
import { accountRole } from '../account/account.table.ts';
import { role, type RoleRow } from './role.table.ts';

/** All roles of the enterprise, by name. */
export const listRoles = (tx: Transaction): Promise<RoleRow[]> => tx.select().from(role).orderBy(role.name);

export async function listRolesByIds(tx: Transaction, ids: readonly string[]): Promise<RoleRow[]> {
  const wanted = ids.filter(isId);
  return wanted.length === 0 ? [] : tx.select().from(role).where(inArray(role.id, wanted)).orderBy(role.name);
}

/** The role, locked against changes by others. */
export async function lockRole(tx: Transaction, id: string): Promise<RoleRow | undefined> {
  const [row] = await tx.select().from(role).where(eq(role.id, id)).for('update');
  return row;
}

/** Those of the roles that there are, by name; nobody changes or deletes them before the transaction ends. */
export const lockRolesByIds = (tx: Transaction, ids: readonly string[]): Promise<RoleRow[]> =>
  tx
    .select()
    .from(role)
    .where(inArray(role.id, [...ids]))
    .orderBy(role.name)
    .for('share');

/** Roles that an account holds, by name; nobody changes or deletes them before the transaction ends. */
export async function lockRolesOf(tx: Transaction, accountId: string): Promise<RoleRow[]> {
  const rows = await tx
    .select({ role })
    .from(accountRole)
    .innerJoin(role, and(eq(role.enterpriseId, accountRole.enterpriseId), eq(role.id, accountRole.roleId)))
    .where(eq(accountRole.accountId, accountId))
    .orderBy(role.name)
    .for('share', { of: role });
  return rows.map((row) => row.role);
}
