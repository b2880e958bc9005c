import { fileURLToPath } from 'node:url';
import { directoryReadModel } from '@account-center/directory';
import { defineSubgraph } from '@account-center/kit';
import type { Context } from './context.ts';
import { acquaintanceSnapshot } from './conversation/conversation.events.ts';
import { deletedAccountNoun } from './deleted-account/deleted-account.noun.ts';
import { ingestNoun } from './ingest/ingest.noun.ts';
import { type ArchiveParts, ensureUpcomingPartitions } from './message/archive-months.task.ts';
import { messageNoun } from './message/message.noun.ts';
import { numberHoldingNoun } from './number-holding/number-holding.noun.ts';
import { createPartyLoader } from './party/party.loaders.ts';
import { partyNoun } from './party/party.noun.ts';
import { createLastMessageLoader, createLastPartnerLoader } from './record/record.loaders.ts';
import { recordNoun } from './record/record.noun.ts';
import { retirementNoun } from './retirement/retirement.noun.ts';
import * as tables from './schema.ts';

/** The subgraph that owns the message archive and conversations. */
export const { definition, migrationPlan } = defineSubgraph<Context, ArchiveParts>({
  name: 'messaging',
  folder: fileURLToPath(new URL('..', import.meta.url)),
  tables,
  nouns: [deletedAccountNoun, ingestNoun, messageNoun, numberHoldingNoun, partyNoun, recordNoun, retirementNoun],
  readModel: directoryReadModel,
  snapshot: () => acquaintanceSnapshot,
  async start(runtime) {
    const parts = { months: new Set<string>() };
    await ensureUpcomingPartitions(runtime, parts);
    return parts;
  },
  extendContext: (context, parts) => ({
    ...context,
    ...parts,
    loaders: {
      party: createPartyLoader(context),
      lastMessage: createLastMessageLoader(context),
      lastPartner: createLastPartnerLoader(context),
    },
  }),
});
