import { withTenant } from '@account-center/kit';
import type { Resolvers } from '../generated/resolvers.ts';
import { addNumberSegment, switchSubAccounts } from './capability.service.ts';
import { setFirstPassword } from './first-password.service.ts';
import { openEnterprise } from './open-enterprise.service.ts';
import { setPasswordReminder } from './password-reminder.service.ts';
import { countSeats } from './seats.queries.ts';

export const enterpriseResolvers: Pick<Resolvers, 'Enterprise' | 'Mutation' | 'Query'> = {
  Query: {
    enterpriseOverview: (_, __, { caller, loaders }) =>
      caller.enterpriseId ? loaders.enterprise.load(caller.enterpriseId) : null,
  },
  Mutation: {
    setPasswordReminder: async (_, { input }, context) => ({ enterprise: await setPasswordReminder(context, input) }),
    switchSubAccounts: async (_, { input }, context) => ({ enterprise: await switchSubAccounts(context, input) }),
    addNumberSegment: async (_, { input }, context) => ({ enterprise: await addNumberSegment(context, input) }),
    openEnterprise: async (_, { input }, context) => ({ enterprise: await openEnterprise(context, input) }),
    setFirstPassword: async (_, { input }, context) => ({ enterprise: await setFirstPassword(context, input) }),
  },
  Enterprise: {
    __resolveReference: ({ id }, { caller, loaders }) =>
      id === caller.enterpriseId ? loaders.enterprise.load(id) : null,
    id: ({ enterpriseId }) => enterpriseId,
    seats: (enterprise, _, context) => withTenant(context, (tx) => countSeats(tx, enterprise)),
    firstPasswordMethod: ({ firstPassword }) => firstPassword,
  },
};
