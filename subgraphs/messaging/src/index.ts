import { fileURLToPath } from 'node:url';
import { directoryReadModel } from '@account-center/directory';
import {
  type MigrationPlan,
  readSdl,
  type Runtime,
  scalars,
  type ServiceParts,
  type SubgraphDefinition,
} from '@account-center/kit';
import type { Context } from './context.ts';
import { acquaintanceSnapshot } from './conversation/conversation.events.ts';
import { deletedAccount, deletedAccountQueries } from './deleted-account/deleted-account.resolvers.ts';
import type { Resolvers } from './generated/resolvers.ts';
import { ingestMutations } from './ingest/ingest.resolvers.ts';
import { ARCHIVE_MONTHS, archiveMonths, ensureUpcomingPartitions } from './message/archive-months.task.ts';
import { archivedMessage } from './message/message.resolvers.ts';
import { eventHandlers } from './number-holding/number-holding.handlers.ts';
import { createPartyLoader } from './party/party.loaders.ts';
import { conversationParty } from './party/party.resolvers.ts';
import { createLastMessageLoader } from './record/record.loaders.ts';
import {
  conversationPartner,
  groupConversation,
  member,
  memberLastMessage,
  recordQueries,
} from './record/record.resolvers.ts';
import { retirementMutations } from './retirement/retirement.resolvers.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));

const resolvers: Resolvers = {
  ...scalars,
  Query: { ...deletedAccountQueries, ...recordQueries },
  Mutation: { ...ingestMutations, ...retirementMutations },
  ArchivedMessage: archivedMessage,
  ConversationPartner: conversationPartner,
  ConversationParty: conversationParty,
  DeletedAccount: deletedAccount,
  GroupConversation: groupConversation,
  Member: member,
  MemberLastMessage: memberLastMessage,
};

async function setUp(runtime: Runtime): Promise<ServiceParts> {
  await ensureUpcomingPartitions(runtime);
  return { tasks: { [ARCHIVE_MONTHS]: archiveMonths(runtime) } };
}

/** The subgraph that owns the message archive and conversations. */
export const definition: SubgraphDefinition<Context> = {
  name: 'messaging',
  itemwise: ['ingestMessages'],
  sdl: readSdl(folder),
  resolvers,
  handlers: eventHandlers,
  readModel: directoryReadModel,
  snapshot: () => acquaintanceSnapshot,
  extendContext: (context) => ({
    ...context,
    loaders: { party: createPartyLoader(context), lastMessage: createLastMessageLoader(context) },
  }),
  setUp,
};

export const migrationPlan: MigrationPlan = {
  folder: fileURLToPath(new URL('../migrations', import.meta.url)),
  appendOnly: ['message', 'message_receipt', 'retired_member'],
  shared: [],
};
