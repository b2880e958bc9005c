import { parseInput, type Transaction, withTenant } from '@account-center/kit';
import { z } from 'zod';
import type { Context } from '../context.ts';
import type { QueryMembersAboveArgs } from '../generated/resolvers.ts';
import { lockRolesOf } from '../role/role.queries.ts';
import { assertAssignable } from '../role/role.rules.ts';
import type { RoleRow } from '../role/role.table.ts';
import { listRoleIdsOfMembers, listRolePowers } from './standing.queries.ts';
import { beyond, powersOf } from './standing.rules.ts';

/** Members in one question; an import asks in so many parts as it needs. */
const MAXIMUM_MEMBERS = 5_000;

const inputSchema = z.object({
  actor: z.object({ kind: z.enum(['member', 'app', 'operator']), permissions: z.array(z.string()).max(1_000) }),
  memberIds: z.array(z.uuid().toLowerCase()).max(MAXIMUM_MEMBERS),
});

/** @throws ROLE_ABOVE_YOURS when the member holds more than the caller: nobody touches who stands above them (ID-43). */
export async function assertNotAbove(tx: Transaction, context: Context, accountId: string): Promise<RoleRow[]> {
  const held = await lockRolesOf(tx, accountId);
  for (const role of held) assertAssignable(context.caller, role);
  return held;
}

/** Those of the members who stand above the actor for whom a sibling asks. Who has no account stands above nobody. */
export async function membersAbove(context: Context, { input }: QueryMembersAboveArgs): Promise<string[]> {
  const { actor, memberIds } = parseInput(inputSchema, input);
  if (memberIds.length === 0) return [];
  return withTenant(context, async (tx) => {
    const powers = powersOf(actor);
    const roles = await listRolePowers(tx);
    const above = new Set(roles.filter((role) => beyond(powers, role).length > 0).map(({ id }) => id));
    const held = await listRoleIdsOfMembers(tx, memberIds);
    const found = held.filter(({ roleId }) => above.has(roleId)).map(({ memberId }) => memberId ?? '');
    return [...new Set(found)];
  });
}
