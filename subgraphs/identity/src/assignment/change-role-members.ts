import { type BaseContext, idOf, notFound, parseInput } from '@account-center/kit';
import { type Transaction, withTenant } from '@account-center/kit/database';
import { z } from 'zod';
import type { ChangeRoleMembersInput } from '../generated/types.ts';
import { forEachMember, MAXIMUM_MEMBERS, type MemberResult } from '../member-batch/index.ts';
import { assertAssignable, lockRolesByIds, type RoleRow } from '../role/index.ts';
import { changeRoles } from './change-roles.ts';

const isWithinLimit = (count: number) => count > 0 && count <= MAXIMUM_MEMBERS;

const inputSchema = z
  .object({ roleId: idOf('role'), addMemberIds: z.array(z.string()), removeMemberIds: z.array(z.string()) })
  .refine(({ addMemberIds, removeMemberIds }) => !addMemberIds.some((one) => removeMemberIds.includes(one)), {
    path: ['removeMemberIds'],
    message: 'must not name a member who is to be added',
  })
  .refine(({ addMemberIds, removeMemberIds }) => isWithinLimit(addMemberIds.length + removeMemberIds.length), {
    path: ['addMemberIds'],
    message: `must name 1 to ${MAXIMUM_MEMBERS} members, together with removeMemberIds`,
  });

/** @throws NOT_FOUND, ROLE_NOT_ASSIGNABLE, ROLE_ABOVE_YOURS */
async function lockAssignable(tx: Transaction, context: BaseContext, roleId: string): Promise<RoleRow> {
  const [role] = await lockRolesByIds(tx, [roleId]);
  if (!role) throw notFound('role', roleId);
  assertAssignable(context.caller, role);
  return role;
}

/** Assigns a role to members and removes it from others, who keep their other roles (ID-42). */
export async function changeRoleMembers(
  context: BaseContext,
  input: ChangeRoleMembersInput,
): Promise<{ role: RoleRow; results: MemberResult[] }> {
  const { roleId, addMemberIds, removeMemberIds } = parseInput(inputSchema, input);
  const role = await withTenant(context, (tx) => lockAssignable(tx, context, roleId));
  const options = {
    action: 'changeRoleMembers',
    memberIds: [...addMemberIds, ...removeMemberIds],
    about: [{ type: 'Role', id: roleId }],
  };
  const results = await forEachMember(context, options, async (tx, row) => {
    const added =
      row.memberId && addMemberIds.includes(row.memberId) ? [await lockAssignable(tx, context, roleId)] : [];
    return changeRoles(tx, context, row, (held) => [...held.filter((one) => one.id !== roleId), ...added]);
  });
  return { role, results };
}
