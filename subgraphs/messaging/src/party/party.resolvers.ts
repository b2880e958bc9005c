import type { ConversationPartyResolvers } from '../generated/resolvers.ts';

export const conversationParty: ConversationPartyResolvers = {
  member: ({ id, kind }) => (kind === 'MEMBER' ? { id } : null),
};
