import type { Caller } from '@account-center/kit';
import type { Transaction } from '@account-center/kit/database';
import { lockRolesOf } from './holder.queries.ts';
import { assertAssignable } from './role.rules.ts';
import type { RoleRow } from './role.table.ts';

/** @throws ROLE_ABOVE_YOURS when the member holds a permission that the caller lacks (ID-43). */
export async function assertNotAbove(tx: Transaction, caller: Caller, accountId: string): Promise<RoleRow[]> {
  const held = await lockRolesOf(tx, accountId);
  for (const role of held) assertAssignable(caller, role);
  return held;
}
