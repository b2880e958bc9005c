import { builtInRoleNames, listedName, roleKey } from '@account-center/directory';
import { normalizeText } from '@account-center/kit';
import { brokenConstraint } from '@account-center/kit/database';
import { z } from 'zod';
import { roleNameTaken } from './role.errors.ts';
import type { RoleRow } from './role.table.ts';

/** Fields of a role that callers write. */
export const roleFields = {
  name: listedName(40),
  description: z.string().transform(normalizeText).pipe(z.string().max(200)),
  permissions: z.array(z.string()).max(100),
};

export const unique = (values: readonly string[]) => [...new Set(values)].toSorted();

/**
 * Names that look alike count as equal. Names of built-in roles are reserved in every language, because workbooks refer
 * to roles by name.
 * @throws ROLE_NAME_TAKEN
 */
export function assertNameFree(roles: readonly RoleRow[], roleName: string, own?: RoleRow): void {
  const builtIn = Object.entries(builtInRoleNames).flatMap(([kind, names]) =>
    kind === own?.kind ? [] : Object.values(names),
  );
  const others = roles.filter(({ id }) => id !== own?.id).map((one) => one.name);
  const key = roleKey(roleName);
  if ([...builtIn, ...others].some((one) => roleKey(one) === key)) throw roleNameTaken(roleName);
}

export async function withUniqueName<Result>(roleName: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (brokenConstraint(error) === 'role_name') throw roleNameTaken(roleName);
    throw error;
  }
}
