import type { ArchivedMessageResolvers } from '../generated/resolvers.ts';
import { messageIdOf } from './message.queries.ts';

const archivedMessage: ArchivedMessageResolvers = {
  id: messageIdOf,
  sender: (row, _args, { loaders }) => loaders.party.load(row.senderPartyId),
};

export const messageResolvers = { ArchivedMessage: archivedMessage };
