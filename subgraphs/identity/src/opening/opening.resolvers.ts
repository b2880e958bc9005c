import type { Resolvers } from '../generated/resolvers.ts';
import { openEnterprise } from './open-enterprise.ts';

export const openingResolvers: Pick<Resolvers, 'Mutation'> = {
  Mutation: {
    openEnterprise: async (_, { input }, context) => ({ enterprise: await openEnterprise(context, input) }),
  },
};
