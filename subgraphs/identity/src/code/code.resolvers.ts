import type { Resolvers } from '../generated/resolvers.ts';
import { requestCode } from './request-code.ts';

export const codeResolvers: Pick<Resolvers, 'Mutation'> = {
  Mutation: {
    requestCode: async (_, { input }, context) => ({ expiresAt: await requestCode(context, input) }),
  },
};
