import type { MemberLastMessageResolvers, MemberResolvers } from '../generated/resolvers.ts';

export const member: MemberResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  lastMessage: ({ id }, _args, { loaders }) => loaders.lastMessage.load(id),
};

export const memberLastMessage: MemberLastMessageResolvers = {
  partner: ({ partnerId }, _args, { loaders }) => (partnerId ? loaders.party.load(partnerId) : null),
};
