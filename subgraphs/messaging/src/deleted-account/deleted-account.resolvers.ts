import type { DeletedAccountResolvers, QueryResolvers } from '../generated/resolvers.ts';
import { readDeletedAccounts } from './read-deleted-accounts.ts';

export const deletedAccountQueries = {
  deletedAccounts: (_root, args, context) => readDeletedAccounts(context, args),
} satisfies QueryResolvers;

export const deletedAccount: DeletedAccountResolvers = {
  successor: ({ successorMemberId }) => (successorMemberId ? { id: successorMemberId } : null),
};
