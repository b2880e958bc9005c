import { type BaseContext, limitReached } from '@account-center/kit';
import type { Transaction } from '@account-center/kit/database';
import { type AccountRow, bumpVersion } from '../account/index.ts';
import {
  assertAssignable,
  assertNotAbove,
  assertNotRaised,
  replaceHoldings,
  roleRequired,
  type RoleRow,
} from '../role/index.ts';

export const MAXIMUM_ROLES_OF_MEMBER = 20;

/**
 * Changes the roles of an account, effective from its next request (ID-49). The caller must hold every permission of
 * the old and the new roles (ID-43). @returns the names of the roles, for the audit log
 * @throws ROLE_REQUIRED, LIMIT_REACHED, ROLE_NOT_ASSIGNABLE, ROLE_ABOVE_YOURS
 */
export async function changeRoles(
  tx: Transaction,
  context: BaseContext,
  { id: accountId }: AccountRow,
  choose: (held: readonly RoleRow[]) => readonly RoleRow[],
): Promise<{ before: string[]; after: string[] }> {
  const before = await assertNotAbove(tx, context.caller, accountId);
  const after = choose(before);
  if (after.length === 0) throw roleRequired();
  if (after.length > MAXIMUM_ROLES_OF_MEMBER) {
    const limit = MAXIMUM_ROLES_OF_MEMBER;
    throw limitReached('roles of a member', limit, `A member has at most ${limit} roles.`);
  }
  for (const role of after) assertAssignable(context.caller, role);
  if (accountId === context.caller.subject) assertNotRaised(context.caller, after);
  await replaceHoldings(tx, accountId, after);
  await bumpVersion(tx, accountId);
  return { before: before.map(({ name }) => name), after: after.map(({ name }) => name) };
}
