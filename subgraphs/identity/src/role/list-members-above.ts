import { type BaseContext, parseInput } from '@account-center/kit';
import { withTenant } from '@account-center/kit/database';
import { z } from 'zod';
import type { QueryMembersAboveArgs } from '../generated/types.ts';
import { powersOf } from '../standing/index.ts';
import { listRoleIdsOfMembers } from './holder.queries.ts';
import { listRolesAbove } from './list-roles-above.ts';

/** Members in one question; an import asks in so many parts as it needs. */
const MAXIMUM_MEMBERS = 5_000;
const inputSchema = z.object({
  actor: z.object({ kind: z.enum(['member', 'app', 'operator']), permissions: z.array(z.string()).max(1_000) }),
  memberIds: z.array(z.uuid().toLowerCase()).max(MAXIMUM_MEMBERS),
});

/** Those of the members who stand above the actor for whom a sibling asks. Who has no account stands above nobody. */
export async function listMembersAbove(context: BaseContext, { input }: QueryMembersAboveArgs): Promise<string[]> {
  const { actor, memberIds } = parseInput(inputSchema, input);
  if (memberIds.length === 0) return [];
  return withTenant(context, async (tx) => {
    const above = await listRolesAbove(tx, powersOf(actor));
    const held = await listRoleIdsOfMembers(tx, memberIds);
    const found = held.filter(({ roleId }) => above.has(roleId)).map(({ memberId }) => memberId ?? '');
    return [...new Set(found)];
  });
}
