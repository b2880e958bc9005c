import type { Resolvers } from '../generated/resolvers.ts';
import { setFirstPassword } from './first-password.service.ts';
import { openEnterprise } from './open-enterprise.service.ts';

export const enterpriseResolvers: Pick<Resolvers, 'Enterprise' | 'Mutation'> = {
  Mutation: {
    openEnterprise: async (_, { input }, context) => ({ enterprise: await openEnterprise(context, input) }),
    setFirstPassword: async (_, { input }, context) => ({ enterprise: await setFirstPassword(context, input) }),
  },
  Enterprise: {
    __resolveReference: ({ id }, { caller, loaders }) =>
      id === caller.enterpriseId ? loaders.enterprise.load(id) : null,
    id: ({ enterpriseId }) => enterpriseId,
    firstPasswordMethod: ({ firstPassword }) => firstPassword,
  },
};
