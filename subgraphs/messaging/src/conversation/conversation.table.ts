import { instant, tenantColumns, tenantPolicy } from '@account-center/kit/database';
import { sql } from 'drizzle-orm';
import { bigint, check, foreignKey, index, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { chatGroup } from '../group/group.table.ts';
import { party } from '../party/party.table.ts';

export type ConversationKind = 'DIRECT' | 'GROUP';

/**
 * A conversation of a group, or of two parties, whose ids are sorted so that a pair has one conversation. Count and
 * times are updated with every batch.
 */
export const conversation = pgTable(
  'conversation',
  {
    ...tenantColumns(),
    kind: text('kind').$type<ConversationKind>().notNull(),
    lowPartyId: uuid('low_party_id'),
    highPartyId: uuid('high_party_id'),
    groupId: uuid('group_id'),
    messageCount: bigint('message_count', { mode: 'number' }).notNull(),
    firstMessageAt: instant('first_message_at').notNull(),
    lastMessageAt: instant('last_message_at').notNull(),
    lastSequence: bigint('last_sequence', { mode: 'number' }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.enterpriseId, table.id] }),
    unique('conversation_pair').on(table.enterpriseId, table.lowPartyId, table.highPartyId),
    unique('conversation_group').on(table.enterpriseId, table.groupId),
    index('conversation_high').on(table.enterpriseId, table.highPartyId),
    foreignKey({
      name: 'conversation_low_party',
      columns: [table.enterpriseId, table.lowPartyId],
      foreignColumns: [party.enterpriseId, party.id],
    }),
    foreignKey({
      name: 'conversation_high_party',
      columns: [table.enterpriseId, table.highPartyId],
      foreignColumns: [party.enterpriseId, party.id],
    }),
    foreignKey({
      name: 'conversation_of_group',
      columns: [table.enterpriseId, table.groupId],
      foreignColumns: [chatGroup.enterpriseId, chatGroup.id],
    }),
    check(
      'conversation_shape',
      sql`case ${table.kind}
        when 'DIRECT' then ${table.lowPartyId} < ${table.highPartyId} and ${table.groupId} is null
        when 'GROUP' then ${table.groupId} = ${table.id} and ${table.lowPartyId} is null and ${table.highPartyId} is null
        else false end`,
    ),
    tenantPolicy(),
  ],
);
