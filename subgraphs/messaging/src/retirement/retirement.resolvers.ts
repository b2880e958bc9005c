import type { DeletedAccountResolvers, MutationResolvers, QueryResolvers } from '../generated/resolvers.ts';
import { readDeletedAccounts, retireMember } from './retirement.service.ts';

export const retirementQueries = {
  deletedAccounts: (_root, args, context) => readDeletedAccounts(context, args),
} satisfies QueryResolvers;

export const retirementMutations = {
  retireMember: (_root, { input }, context) => retireMember(context, input),
} satisfies MutationResolvers;

export const deletedAccount: DeletedAccountResolvers = {
  successor: ({ successorMemberId }) => (successorMemberId ? { id: successorMemberId } : null),
};
