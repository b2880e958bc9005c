import type { Resolvers } from '../generated/resolvers.ts';
import { closeAccount } from './close-account.ts';

export const closureResolvers: Pick<Resolvers, 'Mutation'> = {
  Mutation: {
    closeAccount: (_, { input }, context) => closeAccount(context, input),
  },
};
