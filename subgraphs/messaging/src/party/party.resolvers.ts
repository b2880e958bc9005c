import type { ConversationPartyResolvers } from '../generated/resolvers.ts';

const conversationParty: ConversationPartyResolvers = {
  member: ({ id, kind }) => (kind === 'MEMBER' ? { id } : null),
};

export const partyResolvers = { ConversationParty: conversationParty };
