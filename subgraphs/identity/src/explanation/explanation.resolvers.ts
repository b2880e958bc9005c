import type { Resolvers } from '../generated/resolvers.ts';
import { explainAccess } from './explain-access.ts';

export const explanationResolvers: Pick<Resolvers, 'Query'> = {
  Query: {
    explainAccess: (_, input, context) => explainAccess(context, input),
  },
};
