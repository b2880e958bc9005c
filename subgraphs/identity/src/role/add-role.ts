import { type BaseContext, limitReached, parseInput, recordAudit } from '@account-center/kit';
import { enterpriseIdOf, newId, withTenant } from '@account-center/kit/database';
import { z } from 'zod';
import type { AddRoleInput } from '../generated/types.ts';
import { assertNameFree, roleFields, unique, withUniqueName } from './name.rules.ts';
import { listRoles } from './role.queries.ts';
import { assertTickable } from './role.rules.ts';
import { role, type RoleRow } from './role.table.ts';

const MAXIMUM_ROLES = 200;
const addSchema = z.object({ ...roleFields, description: roleFields.description.nullish() });

/** Creates a custom role from permissions that the caller holds (ID-41, ID-43). */
export async function addRole(context: BaseContext, input: AddRoleInput): Promise<RoleRow> {
  const values = parseInput(addSchema, input);
  assertTickable(context.caller, 'CUSTOM', values.permissions);
  const enterpriseId = enterpriseIdOf(context.caller);
  return withUniqueName(values.name, () =>
    withTenant(context, async (tx) => {
      const roles = await listRoles(tx);
      if (roles.length >= MAXIMUM_ROLES) {
        throw limitReached('roles', MAXIMUM_ROLES, `An enterprise has at most ${MAXIMUM_ROLES} roles.`);
      }
      assertNameFree(roles, values.name);
      const own = { name: values.name, description: values.description ?? '', permissions: unique(values.permissions) };
      const [row] = await tx
        .insert(role)
        .values({ ...own, enterpriseId, id: newId(), kind: 'CUSTOM' })
        .returning();
      if (!row) throw new Error('The role was not written');
      await recordAudit(tx, context, { action: 'addRole', objects: [{ type: 'Role', id: row.id }], detail: own });
      return row;
    }),
  );
}
