import type { Resolvers } from '../generated/resolvers.ts';
import { signIn } from './sign-in.service.ts';
import { ACCESS_TOKEN_SECONDS } from './tokens.ts';

export const sessionResolvers: Pick<Resolvers, 'Mutation'> = {
  Mutation: {
    signIn: async (_, { input }, context) => ({ ...(await signIn(context, input)), expiresIn: ACCESS_TOKEN_SECONDS }),
  },
};
