import type { Resolvers } from '../generated/resolvers.ts';
import { addNumberSegment } from './add-number-segment.ts';

export const numberResolvers: Pick<Resolvers, 'Mutation'> = {
  Mutation: {
    addNumberSegment: async (_, { input }, context) => ({ enterprise: await addNumberSegment(context, input) }),
  },
};
