import type { Resolvers } from '../generated/resolvers.ts';
import { membersAbove } from './standing.service.ts';

export const standingResolvers: Pick<Resolvers, 'Query'> = {
  Query: {
    membersAbove: (_, input, context) => membersAbove(context, input),
  },
};
