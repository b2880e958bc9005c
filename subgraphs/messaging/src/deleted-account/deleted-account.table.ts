import { appendOnly, enterpriseIdColumn, instant, tenantPolicy } from '@account-center/kit/database';
import { integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';

/**
 * The mark that puts a member's records among the deleted accounts, with the figures of that moment. The messages
 * themselves are not touched.
 */
export const retiredMember = appendOnly(
  pgTable(
    'retired_member',
    {
      enterpriseId: enterpriseIdColumn(),
      memberId: uuid('member_id').notNull(),
      /** The key that the command was given; the same key gets the same answer. */
      key: text('key').notNull(),
      retiredAt: instant('retired_at').notNull().defaultNow(),
      successorMemberId: uuid('successor_member_id'),
      conversationsMoved: integer('conversations_moved').notNull(),
      messagesMoved: integer('messages_moved').notNull(),
      groupsHandedOver: integer('groups_handed_over').notNull(),
    },
    (table) => [
      primaryKey({ columns: [table.enterpriseId, table.memberId] }),
      unique('retired_member_key').on(table.enterpriseId, table.key),
      tenantPolicy(),
    ],
  ),
);
export type RetiredMemberRow = typeof retiredMember.$inferSelect;
