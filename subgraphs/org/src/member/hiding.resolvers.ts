import type { MutationResolvers, QueryResolvers } from '../generated/resolvers.ts';
import { readHiddenMembersEffect } from './read-hidden-members-effect.ts';
import { setHiddenMembersEffect } from './set-hidden-members-effect.ts';

const Query: QueryResolvers = {
  hiddenMembersEffect: (_, _arguments, context) => readHiddenMembersEffect(context),
};

const Mutation: MutationResolvers = {
  setHiddenMembersEffect: async (_, { input }, context) => ({ effect: await setHiddenMembersEffect(context, input) }),
};

export const hidingResolvers = { Query, Mutation };
