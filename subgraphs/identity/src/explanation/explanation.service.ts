import { badUserInput, newId, notFound, parseInput } from '@account-center/kit';
import { z } from 'zod';
import type { Context } from '../context.ts';
import type { QueryExplainAccessArgs } from '../generated/resolvers.ts';
import type { RoleRow } from '../role/role.table.ts';

const MAXIMUM_LENGTH = 100_000;
const MAXIMUM_ROLES = 20;

const schema = z.object({
  document: z.string().min(1).max(MAXIMUM_LENGTH),
  operationName: z.string().nullish(),
  roleIds: z.array(z.string()).min(1).max(MAXIMUM_ROLES).nullish(),
  memberId: z.string().nullish(),
});

async function findRoles({ loaders }: Context, roleIds: readonly string[]): Promise<RoleRow[]> {
  const roles = await Promise.all(roleIds.map((id) => loaders.role.load(id)));
  return roles.map((role, index) => {
    if (!role) throw notFound('role', roleIds[index] ?? '');
    return role;
  });
}

async function findRolesOfMember({ loaders }: Context, memberId: string): Promise<RoleRow[]> {
  const account = await loaders.accountOfMember.load(memberId);
  if (!account) throw notFound('member', memberId);
  return loaders.rolesOfAccount.load(account.id);
}

/** What the gateway needs to judge an operation for roles or for a member (ID-48). It adds the judgement itself. */
export async function explainAccess(context: Context, input: QueryExplainAccessArgs) {
  const { document, operationName = null, roleIds, memberId } = parseInput(schema, input);
  if (!roleIds === !memberId) {
    throw badUserInput([{ path: 'roleIds', reason: 'give either roleIds or memberId' }]);
  }
  const roles = memberId ? await findRolesOfMember(context, memberId) : await findRoles(context, roleIds ?? []);
  const permissions = [...new Set(roles.flatMap((role) => role.permissions))].toSorted();
  return { id: newId(), document, operationName, permissions };
}
