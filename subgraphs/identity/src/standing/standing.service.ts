import { parseInput, type Transaction, withTenant } from '@account-center/kit';
import { z } from 'zod';
import type { Context } from '../context.ts';
import type { QueryMembersAboveArgs } from '../generated/resolvers.ts';
import { holderAboveYours } from '../role/role.errors.ts';
import { lockRolesOf } from '../role/role.queries.ts';
import { assertAssignable } from '../role/role.rules.ts';
import type { RoleRow } from '../role/role.table.ts';
import { listRoleIdsOfHolders, listRoleIdsOfMembers, listRolePowers } from './standing.queries.ts';
import { beyond, type Powers, powersOf } from './standing.rules.ts';

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

/** Ids of the roles whose holders stand above. */
async function listRolesAbove(tx: Transaction, powers: Powers): Promise<Set<string>> {
  const roles = await listRolePowers(tx);
  return new Set(roles.filter((role) => beyond(powers, role).length > 0).map(({ id }) => id));
}

/**
 * Whoever takes permissions from a role takes them from all who hold it. The ordinary member's role is everybody's, and
 * whoever may edit it does so for all. @throws ROLE_ABOVE_YOURS when one of them holds more than the caller
 */
export async function assertHoldersNotAbove(
  tx: Transaction,
  { caller }: Context,
  { id, kind, name }: RoleRow,
): Promise<void> {
  if (kind === 'ORDINARY_MEMBER') return;
  const above = await listRolesAbove(tx, powersOf(caller));
  const held = await listRoleIdsOfHolders(tx, id, caller.subject ?? '');
  if (held.some((roleId) => above.has(roleId))) throw holderAboveYours(name);
}

/** Those of the members who stand above the actor for whom a sibling asks. Who has no account stands above nobody. */
export async function membersAbove(context: Context, { input }: QueryMembersAboveArgs): Promise<string[]> {
  const { actor, memberIds } = parseInput(inputSchema, input);
  if (memberIds.length === 0) return [];
  return withTenant(context, async (tx) => {
    const above = await listRolesAbove(tx, powersOf(actor));
    const held = await listRoleIdsOfMembers(tx, memberIds);
    const found = held.filter(({ roleId }) => above.has(roleId)).map(({ memberId }) => memberId ?? '');
    return [...new Set(found)];
  });
}
