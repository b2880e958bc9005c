import { appendOnly, enterpriseIdColumn, instant, tenantPolicy } from '@account-center/kit/database';
import { integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';

/** Marks a member's account as deleted, with the figures of that time. The messages stay unchanged. */
export const retiredMember = appendOnly(
  pgTable(
    'retired_member',
    {
      enterpriseId: enterpriseIdColumn(),
      memberId: uuid('member_id').notNull(),
      /** The command's idempotency key; the same key gets the same answer. */
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
