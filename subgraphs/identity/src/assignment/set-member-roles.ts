import { assertFound, type BaseContext, idOf, idAmong, parseInput, recordAudit } from '@account-center/kit';
import { withTenant } from '@account-center/kit/database';
import { z } from 'zod';
import { lockAccountOfMember } from '../account/index.ts';
import type { SetMemberRolesInput } from '../generated/types.ts';
import { lockRolesByIds, roleRequired } from '../role/index.ts';
import { changeRoles, MAXIMUM_ROLES_OF_MEMBER } from './change-roles.ts';

const rolesSchema = z.object({
  memberId: idOf('member'),
  roleIds: z.array(idAmong('role')).max(MAXIMUM_ROLES_OF_MEMBER),
});

/** Sets a member's roles to exactly these, at least one (ID-42). */
export async function setMemberRoles(context: BaseContext, input: SetMemberRolesInput): Promise<string> {
  const { memberId, roleIds } = parseInput(rolesSchema, input);
  if (roleIds.length === 0) throw roleRequired();
  return withTenant(context, async (tx) => {
    const row = await lockAccountOfMember(tx, context.caller, memberId);
    const wanted = await lockRolesByIds(tx, roleIds);
    assertFound(
      'role',
      roleIds,
      wanted.map(({ id }) => id),
    );
    const detail = await changeRoles(tx, context, row, () => wanted);
    await recordAudit(tx, context, { action: 'setMemberRoles', objects: [{ type: 'Member', id: memberId }], detail });
    return memberId;
  });
}
