import type { MutationResolvers } from '../generated/resolvers.ts';
import { retireMember } from './retire-member.ts';

const retirementMutations = {
  retireMember: (_root, { input }, context) => retireMember(context, input),
} satisfies MutationResolvers;

export const retirementResolvers = { Mutation: retirementMutations };
