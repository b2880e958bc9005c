import type { Resolvers } from '../generated/resolvers.ts';
import { setMemberScope } from './set-member-scope.ts';

export const scopeResolvers: Pick<Resolvers, 'Member' | 'Mutation'> = {
  Mutation: {
    setMemberScope: async (_, { input }, context) => ({ member: { id: await setMemberScope(context, input) } }),
  },
  Member: {
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
};
