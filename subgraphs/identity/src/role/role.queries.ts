import { isId, type Language } from '@account-center/kit';
import { newId, type Transaction } from '@account-center/kit/database';
import { eq, inArray } from 'drizzle-orm';
import { builtInRoles } from './built-in.rules.ts';
import { role, type RoleRow } from './role.table.ts';
import { roleTexts } from './role.texts.ts';

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

/** The existing ones of the given roles, by name; locked against changes until the transaction ends. */
export const lockRolesByIds = (tx: Transaction, ids: readonly string[]): Promise<RoleRow[]> =>
  tx
    .select()
    .from(role)
    .where(inArray(role.id, ids.filter(isId)))
    .orderBy(role.name)
    .for('share');

/** Roles with the columns that the rule of standing needs. */
export const listRolePowers = (tx: Transaction) =>
  tx.select({ id: role.id, kind: role.kind, permissions: role.permissions }).from(role);

/**
 * Creates an enterprise's built-in roles, with names in a language. @returns the id of the enterprise administrator's
 */
export async function insertBuiltInRoles(tx: Transaction, enterpriseId: string, language: Language): Promise<string> {
  const rows = builtInRoles.map(({ kind, permissions }) => {
    const { name, description } = roleTexts(kind);
    const texts = { name: name[language], description: description[language] };
    return { kind, ...texts, enterpriseId, id: newId(), permissions: [...permissions] };
  });
  await tx.insert(role).values(rows);
  const administrator = rows.find(({ kind }) => kind === 'ENTERPRISE_ADMINISTRATOR');
  if (!administrator) throw new Error('There is no built-in role of the enterprise administrator');
  return administrator.id;
}
