import { withTenant } from '@account-center/kit';
import type { Resolvers } from '../generated/resolvers.ts';
import { setMemberRoles, setMemberScope } from './assignment.service.ts';
import { pageRoleMembers } from './members.queries.ts';
import { catalogue, describePermission, fieldsOfPermission } from './module.service.ts';
import { jobTemplates } from './permission-texts.ts';
import { listRoles } from './role.queries.ts';
import { changeRoleMembers } from './role-members.service.ts';
import { addRole, deleteRole, editRole } from './role.service.ts';

type RoleResolvers = Pick<
  Resolvers,
  'JobTemplate' | 'Member' | 'Mutation' | 'Permission' | 'PermissionModule' | 'Query' | 'Role'
>;

export const roleResolvers: RoleResolvers = {
  Query: {
    roles: (_, __, context) => withTenant(context, listRoles),
    role: (_, { id }, { loaders }) => loaders.role.load(id),
    permissionCatalogue: () => catalogue(),
    jobTemplates: () => [...jobTemplates],
  },
  Mutation: {
    addRole: async (_, { input }, context) => ({ role: await addRole(context, input) }),
    editRole: async (_, { input }, context) => ({ role: await editRole(context, input) }),
    deleteRole: async (_, { input }, context) => ({ movedToOrdinaryMember: await deleteRole(context, input.roleId) }),
    setMemberRoles: async (_, { input }, context) => ({ member: { id: await setMemberRoles(context, input) } }),
    changeRoleMembers: (_, { input }, context) => changeRoleMembers(context, input),
    setMemberScope: async (_, { input }, context) => ({ member: { id: await setMemberScope(context, input) } }),
  },
  Member: {
    roles: async ({ id }, _, { loaders }) => {
      const account = await loaders.accountOfMember.load(id);
      return account ? loaders.rolesOfAccount.load(account.id) : null;
    },
    scope: async ({ id }, _, { loaders }) => {
      const account = await loaders.accountOfMember.load(id);
      if (!account) return null;
      const scope = await loaders.scopeOfAccount.load({ accountId: account.id, memberId: id });
      return {
        everything: scope.everything,
        departments: scope.departmentIds.map((departmentId) => ({ id: departmentId })),
      };
    },
  },
  Role: {
    __resolveReference: ({ id }, { loaders }) => loaders.role.load(id),
    members: ({ id }, page, context) => withTenant(context, (tx) => pageRoleMembers(tx, context.caller, id, page)),
  },
  PermissionModule: {
    permissions: ({ names }) => [...names],
  },
  Permission: {
    name: (name) => name,
    description: (name) => describePermission(name).description,
    tickable: (name) => describePermission(name).tickable,
    fields: async (name, _, context) => [...(await fieldsOfPermission(context, name))],
  },
  JobTemplate: {
    permissions: ({ permissions }) => [...permissions],
  },
};
