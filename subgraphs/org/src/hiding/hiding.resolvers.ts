import type { MutationResolvers, QueryResolvers } from '../generated/resolvers.ts';
import { hiddenMembersEffect, setHiddenMembersEffect } from './hiding.service.ts';

const Query: QueryResolvers = {
  hiddenMembersEffect: (_, _arguments, context) => hiddenMembersEffect(context),
};

const Mutation: MutationResolvers = {
  setHiddenMembersEffect: async (_, { input }, context) => ({ effect: await setHiddenMembersEffect(context, input) }),
};

export const hidingResolvers = { Query, Mutation };
