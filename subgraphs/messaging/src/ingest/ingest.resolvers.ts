import type { MutationResolvers } from '../generated/resolvers.ts';
import { ingestMessages } from './ingest-messages.ts';

const ingestMutations = {
  ingestMessages: (_root, { input }, context) => ingestMessages(context, input),
} satisfies MutationResolvers;

export const ingestResolvers = { Mutation: ingestMutations };
