import { type Caller, notFound } from '@account-center/kit';
import type { Transaction } from '@account-center/kit/database';
import { lockRole } from './role.queries.ts';
import { assertEditable } from './role.rules.ts';
import type { RoleRow } from './role.table.ts';

/** A role that the caller may change, locked. @throws NOT_FOUND, ROLE_ABOVE_YOURS, ROLE_BUILT_IN */
export async function lockEditable(tx: Transaction, caller: Caller, roleId: string): Promise<RoleRow> {
  const row = await lockRole(tx, roleId);
  if (!row) throw notFound('role', roleId);
  assertEditable(caller, row);
  return row;
}
