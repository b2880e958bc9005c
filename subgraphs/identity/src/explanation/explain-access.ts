import { assertFound, badUserInput, type BaseContext, type Caller, parseInput } from '@account-center/kit';
import { newId, readTenant, type Transaction } from '@account-center/kit/database';
import { z } from 'zod';
import { requireAccountInScope } from '../account/index.ts';
import type { QueryExplainAccessArgs } from '../generated/types.ts';
import { listRolesByIds, listRolesOfAccounts, type RoleRow } from '../role/index.ts';

const MAXIMUM_LENGTH = 100_000;
const MAXIMUM_ROLES = 20;
const schema = z.object({
  document: z.string().min(1).max(MAXIMUM_LENGTH),
  operationName: z.string().nullish(),
  roleIds: z.array(z.string()).min(1).max(MAXIMUM_ROLES).nullish(),
  memberId: z.string().nullish(),
});

async function requireRoles(tx: Transaction, roleIds: readonly string[]): Promise<RoleRow[]> {
  const roles = await listRolesByIds(tx, roleIds);
  assertFound(
    'role',
    roleIds,
    roles.map(({ id }) => id),
  );
  return roles;
}

async function listRolesOfMember(tx: Transaction, caller: Caller, memberId: string): Promise<RoleRow[]> {
  const { id } = await requireAccountInScope(tx, caller, memberId);
  return (await listRolesOfAccounts(tx, [id])).map(({ role }) => role);
}

/** Input for the gateway to judge an operation for roles or for a member (ID-48). The gateway adds the verdict. */
export async function explainAccess(context: BaseContext, input: QueryExplainAccessArgs) {
  const { document, operationName = null, roleIds, memberId } = parseInput(schema, input);
  if (!roleIds === !memberId) {
    throw badUserInput([{ path: 'roleIds', reason: 'give either roleIds or memberId' }]);
  }
  const roles = await readTenant(context, (tx) =>
    memberId ? listRolesOfMember(tx, context.caller, memberId) : requireRoles(tx, roleIds ?? []),
  );
  const permissions = [...new Set(roles.flatMap((role) => role.permissions))].toSorted();
  return { id: newId(), document, operationName, permissions };
}
