import type { Caller } from '@account-center/kit';
import type { Transaction } from '@account-center/kit/database';
import { powersOf } from '../standing/index.ts';
import { listRoleIdsOfHolders } from './holder.queries.ts';
import { listRolesAbove } from './list-roles-above.ts';
import { holderAboveYours } from './role.errors.ts';
import type { RoleRow } from './role.table.ts';

/**
 * Removing permissions from a role removes them from all its holders, so none of them may stand above the caller. The
 * ordinary member's role is exempt: everybody may hold it, and its editor edits it for all.
 * @throws ROLE_ABOVE_YOURS when a holder has more permissions than the caller
 */
export async function assertHoldersNotAbove(
  tx: Transaction,
  caller: Caller,
  { id, kind, name }: RoleRow,
): Promise<void> {
  if (kind === 'ORDINARY_MEMBER') return;
  const above = await listRolesAbove(tx, powersOf(caller));
  const held = await listRoleIdsOfHolders(tx, id, caller.subject ?? '');
  if (held.some((roleId) => above.has(roleId))) throw holderAboveYours(name);
}
