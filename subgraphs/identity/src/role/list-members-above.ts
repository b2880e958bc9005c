import { type BaseContext, type CallerKind, parseInput } from '@account-center/kit';
import { readTenant } from '@account-center/kit/database';
import { z } from 'zod';
import type { QueryMembersAboveArgs, ViewerKind } from '../generated/types.ts';
import { powersOf } from '../standing/index.ts';
import { listRoleIdsOfMembers } from './holder.queries.ts';
import { listRolesAbove } from './list-roles-above.ts';

/** Maximum number of members per query; an import sends several queries. */
const MAXIMUM_MEMBERS = 5_000;
const kinds = { MEMBER: 'member', APP: 'app', OPERATOR: 'operator' } as const satisfies Record<ViewerKind, CallerKind>;
const inputSchema = z.object({
  actor: z.object({ kind: z.enum(Object.keys(kinds) as ViewerKind[]), permissions: z.array(z.string()).max(1_000) }),
  memberIds: z.array(z.uuid().toLowerCase()).max(MAXIMUM_MEMBERS),
});

/** The members who stand above the actor; queried by siblings. A member without an account never stands above. */
export async function listMembersAbove(context: BaseContext, { input }: QueryMembersAboveArgs): Promise<string[]> {
  const { actor, memberIds } = parseInput(inputSchema, input);
  if (memberIds.length === 0) return [];
  return readTenant(context, async (tx) => {
    const above = await listRolesAbove(tx, powersOf({ ...actor, kind: kinds[actor.kind] }));
    const held = await listRoleIdsOfMembers(tx, memberIds);
    const found = held.filter(({ roleId }) => above.has(roleId)).map(({ memberId }) => memberId ?? '');
    return [...new Set(found)];
  });
}
