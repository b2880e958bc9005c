import type { Resolvers } from '../generated/resolvers.ts';
import { changeRoleMembers } from './change-role-members.ts';
import { setMemberRoles } from './set-member-roles.ts';

export const assignmentResolvers: Pick<Resolvers, 'Mutation'> = {
  Mutation: {
    setMemberRoles: async (_, { input }, context) => ({ member: { id: await setMemberRoles(context, input) } }),
    changeRoleMembers: (_, { input }, context) => changeRoleMembers(context, input),
  },
};
