import type {
  ConversationPartnerResolvers,
  GroupConversationResolvers,
  MemberLastMessageResolvers,
  MemberResolvers,
  QueryResolvers,
} from '../generated/resolvers.ts';
import { readConversationAnchors } from './read-conversation-anchors.ts';
import { readConversationMessages } from './read-conversation-messages.ts';
import { readConversationPartners } from './read-conversation-partners.ts';
import { readGroupAnchors } from './read-group-anchors.ts';
import { readGroupConversations } from './read-group-conversations.ts';
import { readGroupMessages } from './read-group-messages.ts';
import { readGroupParties } from './read-group-parties.ts';

const recordQueries = {
  conversationPartners: (_root, args, context) => readConversationPartners(context, args),
  conversationMessages: (_root, args, context) => readConversationMessages(context, args),
  conversationAnchors: (_root, args, context) => readConversationAnchors(context, args),
  groupConversations: (_root, args, context) => readGroupConversations(context, args),
  groupParties: (_root, args, context) => readGroupParties(context, args),
  groupMessages: (_root, args, context) => readGroupMessages(context, args),
  groupAnchors: (_root, args, context) => readGroupAnchors(context, args),
} satisfies QueryResolvers;

const conversationPartner: ConversationPartnerResolvers = {
  party: ({ partyId }, _args, { loaders }) => loaders.party.load(partyId),
};

const groupConversation: GroupConversationResolvers = {
  owner: ({ ownerId }, _args, { loaders }) => loaders.party.load(ownerId),
};

const member: MemberResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  lastMessage: ({ id }, _args, { loaders }) => loaders.lastMessage.load(id),
};

const memberLastMessage: MemberLastMessageResolvers = {
  partner: (row, _args, { loaders }) => loaders.lastPartner.load(row),
};

export const recordResolvers = {
  Query: recordQueries,
  ConversationPartner: conversationPartner,
  GroupConversation: groupConversation,
  Member: member,
  MemberLastMessage: memberLastMessage,
};
