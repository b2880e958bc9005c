import type { Caller } from '@account-center/kit';
import type { Transaction } from '@account-center/kit/database';
import { powersOf } from '../standing/index.ts';
import { listRoleIdsOfHolders } from './holder.queries.ts';
import { listRolesAbove } from './list-roles-above.ts';
import { holderAboveYours } from './role.errors.ts';
import type { RoleRow } from './role.table.ts';

/**
 * Whoever takes permissions from a role takes them from all who hold it. The ordinary member's role is everybody's, and
 * whoever may edit it does so for all. @throws ROLE_ABOVE_YOURS when one of them holds more than the caller
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
