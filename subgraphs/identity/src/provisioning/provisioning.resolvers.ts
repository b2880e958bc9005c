import type { Resolvers } from '../generated/resolvers.ts';
import { confirmAccounts } from './confirm-accounts.ts';
import { discardAccounts } from './discard-accounts.ts';
import { provisionAccounts } from './provision-accounts.ts';

export const provisioningResolvers: Pick<Resolvers, 'Mutation'> = {
  Mutation: {
    provisionAccounts: (_, { input }, context) => provisionAccounts(context, input),
    confirmAccounts: async (_, { input }, context) => ({ confirmed: await confirmAccounts(context, input) }),
    discardAccounts: async (_, { input }, context) => ({ discarded: await discardAccounts(context, input) }),
  },
};
