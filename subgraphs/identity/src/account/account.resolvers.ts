import type { Resolvers } from '../generated/resolvers.ts';
import { changePassword } from './change-password.service.ts';
import { closeAccount, discardAccounts } from './close.service.ts';
import { confirmAccounts } from './confirm.service.ts';
import { updateAccountHolder } from './holder.service.ts';
import { isPasswordOld, ownPasswordSetAt } from './password-age.service.ts';
import { provisionAccounts } from './provision.service.ts';

export const accountResolvers: Pick<Resolvers, 'Account' | 'Member' | 'Mutation' | 'Viewer'> = {
  Mutation: {
    changePassword: async (_, { input }, context) => ({ sessionsEnded: await changePassword(context, input) }),
    provisionAccounts: (_, { input }, context) => provisionAccounts(context, input),
    confirmAccounts: async (_, { input }, context) => ({ confirmed: await confirmAccounts(context, input) }),
    discardAccounts: async (_, { input }, context) => ({ discarded: await discardAccounts(context, input) }),
    closeAccount: (_, { input }, context) => closeAccount(context, input),
    updateAccountHolder: (_, { input }, context) => updateAccountHolder(context, input),
  },
  Viewer: {
    passwordSetAt: (_, __, context) => ownPasswordSetAt(context),
    passwordReminder: (_, __, context) => isPasswordOld(context),
  },
  Account: {
    number: ({ number }) => number ?? '',
  },
  Member: {
    __resolveReference: ({ id }) => ({ id }),
    account: ({ id }, _, { loaders }) => loaders.accountOfMember.load(id),
  },
};
