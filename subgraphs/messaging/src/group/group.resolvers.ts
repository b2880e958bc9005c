import type { GroupConversationResolvers, QueryResolvers } from '../generated/resolvers.ts';
import { readGroupAnchors, readGroupMessages, readGroupParties, readGroups } from './group.service.ts';

export const groupQueries = {
  groupConversations: (_root, args, context) => readGroups(context, args),
  groupParties: (_root, args, context) => readGroupParties(context, args),
  groupMessages: (_root, args, context) => readGroupMessages(context, args),
  groupAnchors: (_root, args, context) => readGroupAnchors(context, args),
} satisfies QueryResolvers;

export const groupConversation: GroupConversationResolvers = {
  owner: ({ ownerPartyId }, _args, { loaders }) => loaders.party.load(ownerPartyId),
};
