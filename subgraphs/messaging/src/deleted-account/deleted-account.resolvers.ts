import type { DeletedAccountResolvers, QueryResolvers } from '../generated/resolvers.ts';
import { readDeletedAccounts } from './read-deleted-accounts.ts';

const deletedAccountQueries = {
  deletedAccounts: (_root, args, context) => readDeletedAccounts(context, args),
} satisfies QueryResolvers;

const deletedAccount: DeletedAccountResolvers = {
  successor: ({ successorMemberId }) => (successorMemberId ? { id: successorMemberId } : null),
};

export const deletedAccountResolvers = { Query: deletedAccountQueries, DeletedAccount: deletedAccount };
