import { directoryReadModel } from '@account-center/directory';
import { event } from '@account-center/events';
import type { Snapshot } from '@account-center/kit';
import { and, asc, eq, gt } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { party } from '../party/party.table.ts';
import { conversation } from './conversation.table.ts';

const PAGE_SIZE = 1_000;
const low = alias(party, 'low');
const high = alias(party, 'high');

/** Members who have talked with each other. */
export const acquaintanceSnapshot: Snapshot = {
  listEnterprises: directoryReadModel.listEnterprises,
  pages: {
    async 'acquaintances.made'(tx, enterpriseId, after) {
      const rows = await tx
        .select({ id: conversation.id, lowId: low.id, highId: high.id })
        .from(conversation)
        .innerJoin(low, and(eq(low.id, conversation.lowPartyId), eq(low.kind, 'MEMBER')))
        .innerJoin(high, and(eq(high.id, conversation.highPartyId), eq(high.kind, 'MEMBER')))
        .where(after ? gt(conversation.id, after) : undefined)
        .orderBy(asc(conversation.id))
        .limit(PAGE_SIZE);
      const pairs = rows.map(({ lowId, highId }): [string, string] => [lowId, highId]);
      const events = pairs.length > 0 ? [event('acquaintances.made', enterpriseId, { pairs })] : [];
      return { events, next: rows.length === PAGE_SIZE ? (rows.at(-1)?.id ?? null) : null };
    },
  },
};
