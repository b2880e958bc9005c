import { enterpriseIdColumn, instant, tenantColumns, tenantPolicy } from '@account-center/kit/database';
import { foreignKey, index, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { party } from '../party/party.table.ts';

/** A group chat as last reported by its app. Its conversation has the same id. */
export const chatGroup = pgTable(
  'chat_group',
  {
    ...tenantColumns(),
    appId: text('app_id').notNull(),
    externalId: text('external_id').notNull(),
    name: text('name').notNull(),
    ownerPartyId: uuid('owner_party_id').notNull(),
    toldAt: instant('told_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.enterpriseId, table.id] }),
    unique('chat_group_external').on(table.enterpriseId, table.appId, table.externalId),
    foreignKey({
      name: 'chat_group_owner',
      columns: [table.enterpriseId, table.ownerPartyId],
      foreignColumns: [party.enterpriseId, party.id],
    }),
    index('chat_group_by_owner').on(table.enterpriseId, table.ownerPartyId),
    tenantPolicy(),
  ],
);

export const chatGroupMember = pgTable(
  'chat_group_member',
  {
    enterpriseId: enterpriseIdColumn(),
    groupId: uuid('group_id').notNull(),
    partyId: uuid('party_id').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.enterpriseId, table.groupId, table.partyId] }),
    foreignKey({
      name: 'chat_group_member_group',
      columns: [table.enterpriseId, table.groupId],
      foreignColumns: [chatGroup.enterpriseId, chatGroup.id],
    }),
    foreignKey({
      name: 'chat_group_member_party',
      columns: [table.enterpriseId, table.partyId],
      foreignColumns: [party.enterpriseId, party.id],
    }),
    tenantPolicy(),
  ],
);
