import type { Resolvers } from '../generated/resolvers.ts';
import { setFirstPassword } from './set-first-password.ts';
import { setPasswordReminder } from './set-password-reminder.ts';
import { switchSubAccounts } from './switch-sub-accounts.ts';

export const enterpriseResolvers: Pick<Resolvers, 'Enterprise' | 'Mutation' | 'Query'> = {
  Query: {
    enterpriseOverview: (_, __, { caller, loaders }) =>
      caller.enterpriseId ? loaders.enterprise.load(caller.enterpriseId) : null,
  },
  Mutation: {
    setFirstPassword: async (_, { input }, context) => ({ enterprise: await setFirstPassword(context, input) }),
    setPasswordReminder: async (_, { input }, context) => ({ enterprise: await setPasswordReminder(context, input) }),
    switchSubAccounts: async (_, { input }, context) => ({ enterprise: await switchSubAccounts(context, input) }),
  },
  Enterprise: {
    __resolveReference: ({ id }, { caller, loaders }) =>
      id === caller.enterpriseId ? loaders.enterprise.load(id) : null,
    id: ({ enterpriseId }) => enterpriseId,
    firstPasswordMethod: ({ firstPassword }) => firstPassword,
  },
};
