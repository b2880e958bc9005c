import { directoryReadModel } from '@account-center/directory';
import { event } from '@account-center/events';
import type { Snapshot } from '@account-center/kit/events';
import { and, asc, gt } from 'drizzle-orm';
import { isMember } from '../party/index.ts';
import { conversation } from './conversation.table.ts';

const PAGE_SIZE = 1_000;

/**
 * Events for siblings: pairs of members who have talked (ORG-20). At most the pairs of one batch of messages, or of a
 * page.
 */
export const acquaintanceEvents = (enterpriseId: string, pairs: [string, string][]) =>
  pairs.length > 0 ? [event('acquaintances.made', enterpriseId, { pairs })] : [];

export const acquaintanceSnapshot: Snapshot = {
  listEnterprises: directoryReadModel.listEnterprises,
  pages: {
    async 'acquaintances.made'(tx, enterpriseId, after) {
      const { id, lowPartyId, highPartyId } = conversation;
      const rows = await tx
        .select({ id, lowPartyId, highPartyId })
        .from(conversation)
        .where(and(isMember(lowPartyId), isMember(highPartyId), after ? gt(id, after) : undefined))
        .orderBy(asc(id))
        .limit(PAGE_SIZE);
      const pairs = rows.flatMap(({ lowPartyId: low, highPartyId: high }): [string, string][] =>
        low && high ? [[low, high]] : [],
      );
      const next = rows.length === PAGE_SIZE ? (rows.at(-1)?.id ?? null) : null;
      return { events: acquaintanceEvents(enterpriseId, pairs), next };
    },
  },
};
