import type { ConversationPartnerResolvers, QueryResolvers } from '../generated/resolvers.ts';
import { readConversation, readConversationAnchors, readPartners } from './conversation.service.ts';

export const conversationQueries = {
  conversationPartners: (_root, args, context) => readPartners(context, args),
  conversationMessages: (_root, args, context) => readConversation(context, args),
  conversationAnchors: (_root, args, context) => readConversationAnchors(context, args),
} satisfies QueryResolvers;

export const conversationPartner: ConversationPartnerResolvers = {
  party: ({ partyId }, _args, { loaders }) => loaders.party.load(partyId),
};
