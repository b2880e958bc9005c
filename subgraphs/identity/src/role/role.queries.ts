import type { Transaction } from '@account-center/kit';
import { eq, inArray } from 'drizzle-orm';
import { role, type RoleRow } from './role.table.ts';

/** All roles of the enterprise, by name. */
export const listRoles = (tx: Transaction): Promise<RoleRow[]> => tx.select().from(role).orderBy(role.name);

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export async function listRolesByIds(tx: Transaction, ids: readonly string[]): Promise<RoleRow[]> {
  const wanted = ids.filter((id) => UUID.test(id));
  return wanted.length === 0 ? [] : tx.select().from(role).where(inArray(role.id, wanted)).orderBy(role.name);
}

/** The role, locked against changes by others. */
export async function lockRole(tx: Transaction, id: string): Promise<RoleRow | undefined> {
  const [row] = await tx.select().from(role).where(eq(role.id, id)).for('update');
  return row;
}
