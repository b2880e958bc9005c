import { readTenant } from '@account-center/kit/database';
import type { Resolvers } from '../generated/resolvers.ts';
import { addRole } from './add-role.ts';
import { deleteRole } from './delete-role.ts';
import { updateRole } from './update-role.ts';
import { pageRoleMembers } from './holder.queries.ts';
import { listMembersAbove } from './list-members-above.ts';
import { listRoles } from './role.queries.ts';

export const roleResolvers: Pick<Resolvers, 'Member' | 'Mutation' | 'Query' | 'Role'> = {
  Query: {
    roles: (_, __, context) => readTenant(context, listRoles),
    role: (_, { id }, { loaders }) => loaders.role.load(id),
    membersAbove: (_, input, context) => listMembersAbove(context, input),
  },
  Mutation: {
    addRole: async (_, { input }, context) => ({ role: await addRole(context, input) }),
    updateRole: async (_, { input }, context) => ({ role: await updateRole(context, input) }),
    deleteRole: async (_, { input }, context) => ({ movedToOrdinaryMember: await deleteRole(context, input.roleId) }),
  },
  Member: {
    roles: async ({ id }, _, { loaders }) => {
      const account = await loaders.accountOfMember.load(id);
      return account ? loaders.rolesOfAccount.load(account.id) : null;
    },
  },
  Role: {
    __resolveReference: ({ id }, { loaders }) => loaders.role.load(id),
    members: ({ id }, page, context) => readTenant(context, (tx) => pageRoleMembers(tx, context.caller, id, page)),
  },
};
