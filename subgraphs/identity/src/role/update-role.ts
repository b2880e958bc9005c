import { type BaseContext, idOf, notFound, parseInput, recordAudit } from '@account-center/kit';
import { withTenant } from '@account-center/kit/database';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { bumpAuthzVersion } from '../enterprise/index.ts';
import type { UpdateRoleInput } from '../generated/types.ts';
import { lacking } from '../standing/index.ts';
import { assertHoldersNotAbove } from './assert-holders-not-above.ts';
import { lockEditable } from './lock-editable.ts';
import { assertNameFree, roleFields, unique, withUniqueName } from './name.rules.ts';
import { listRoles } from './role.queries.ts';
import { assertTickable } from './role.rules.ts';
import { role, type RoleRow } from './role.table.ts';

const editSchema = z.object({
  roleId: idOf('role'),
  name: roleFields.name.nullish(),
  description: roleFields.description.nullish(),
  permissions: roleFields.permissions.nullish(),
});

/** Renames a role or changes its permissions. Holders get the change with their next request (ID-49). */
export async function updateRole(context: BaseContext, input: UpdateRoleInput): Promise<RoleRow> {
  const { roleId, ...changes } = parseInput(editSchema, input);
  return withUniqueName(changes.name ?? '', () =>
    withTenant(context, async (tx) => {
      const before = await lockEditable(tx, context.caller, roleId);
      if (changes.permissions) {
        assertTickable(context.caller, before.kind, changes.permissions);
        const isLess = lacking(changes.permissions, before.permissions).length > 0;
        if (isLess) await assertHoldersNotAbove(tx, context.caller, before);
      }
      if (changes.name && changes.name !== before.name) assertNameFree(await listRoles(tx), changes.name, before);
      const after = {
        name: changes.name ?? before.name,
        description: changes.description ?? before.description,
        permissions: changes.permissions ? unique(changes.permissions) : before.permissions,
      };
      const [row] = await tx.update(role).set(after).where(eq(role.id, roleId)).returning();
      if (!row) throw notFound('role', roleId);
      await bumpAuthzVersion(tx, row.enterpriseId);
      await recordAudit(tx, context, {
        action: 'updateRole',
        objects: [{ type: 'Role', id: roleId }],
        detail: { before: before.permissions, ...after },
      });
      return row;
    }),
  );
}
