import { fileURLToPath } from 'node:url';
import { directoryReadModel } from '@account-center/directory';
import {
  type MigrationPlan,
  readSdl,
  type Runtime,
  scalars,
  type ServiceParts,
  type SubgraphDefinition,
  sweep,
} from '@account-center/kit';
import { archivedMessage } from './archive/archive.resolvers.ts';
import { ensureUpcomingPartitions } from './archive/partitions.ts';
import type { Context } from './context.ts';
import { acquaintanceSnapshot } from './conversation/acquaintance.snapshot.ts';
import { conversationPartner, conversationQueries } from './conversation/conversation.resolvers.ts';
import type { Resolvers } from './generated/resolvers.ts';
import { groupConversation, groupQueries } from './group/group.resolvers.ts';
import { ingestMutations } from './ingest/ingest.resolvers.ts';
import { createLastMessageLoader } from './member/member.loader.ts';
import { member, memberLastMessage } from './member/member.resolvers.ts';
import { eventHandlers } from './party/party.handlers.ts';
import { createPartyLoader } from './party/party.loader.ts';
import { conversationParty } from './party/party.resolvers.ts';
import { deletedAccount, retirementMutations, retirementQueries } from './retirement/retirement.resolvers.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));

const resolvers: Resolvers = {
  ...scalars,
  Query: { ...conversationQueries, ...groupQueries, ...retirementQueries },
  Mutation: { ...ingestMutations, ...retirementMutations },
  ArchivedMessage: archivedMessage,
  ConversationPartner: conversationPartner,
  ConversationParty: conversationParty,
  DeletedAccount: deletedAccount,
  GroupConversation: groupConversation,
  Member: member,
  MemberLastMessage: memberLastMessage,
};

/** Every night (UTC), well before a month begins. */
const NIGHTLY = '10 18 * * *';

async function setUp(runtime: Runtime): Promise<ServiceParts> {
  const prepare = () => ensureUpcomingPartitions(runtime.db, runtime.now());
  await prepare();
  return { tasks: { 'archive-months': sweep({ cron: NIGHTLY, run: prepare }) } };
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
