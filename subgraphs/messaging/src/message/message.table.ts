import { appendOnly, bytea, enterpriseIdColumn, instant, tenantPolicy } from '@account-center/kit/database';
import { sql } from 'drizzle-orm';
import { bigint, check, foreignKey, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { conversation } from '../conversation/conversation.table.ts';
import type { MessageKind } from './message.rules.ts';

/** What a file was when it was sent; the file itself stays with the app that fed it. */
export interface Attachment {
  name: string;
  contentType: string;
  /** Bytes. */
  size: number;
  /** Lower-case hexadecimal. */
  sha256: string;
}

/** Last sequence of an enterprise's archive. Taking in a batch locks it: sequences commit in order, without gaps. */
export const archiveCounter = pgTable(
  'archive_counter',
  {
    enterpriseId: enterpriseIdColumn().primaryKey(),
    lastSequence: bigint('last_sequence', { mode: 'number' }).notNull(),
  },
  () => [tenantPolicy()],
);

/**
 * The archive: append-only, partitioned by the month of `sent_at` (the migrations say so; drizzle cannot).
 * The one index serves a conversation's pages in order, and its counts without touching the rows.
 */
export const message = appendOnly(
  pgTable(
    'message',
    {
      enterpriseId: enterpriseIdColumn(),
      conversationId: uuid('conversation_id').notNull(),
      /** The server's order within the enterprise. */
      sequence: bigint('sequence', { mode: 'number' }).notNull(),
      sentAt: instant('sent_at').notNull(),
      receivedAt: instant('received_at').notNull().defaultNow(),
      senderPartyId: uuid('sender_party_id').notNull(),
      appId: text('app_id').notNull(),
      /** The message's id in its app. */
      externalId: text('external_id').notNull(),
      kind: text('kind').$type<MessageKind>().notNull(),
      body: text('body'),
      attachment: jsonb('attachment').$type<Attachment>(),
    },
    (table) => [
      primaryKey({ columns: [table.enterpriseId, table.conversationId, table.sequence, table.sentAt] }),
      foreignKey({
        name: 'message_conversation',
        columns: [table.enterpriseId, table.conversationId],
        foreignColumns: [conversation.enterpriseId, conversation.id],
      }),
      check('message_kind', sql`${table.kind} in ('TEXT', 'IMAGE', 'FILE', 'VOICE', 'CARD')`),
      check('message_content', sql`${table.body} is not null or ${table.attachment} is not null`),
      tenantPolicy(),
    ],
  ),
);
export type MessageRow = typeof message.$inferSelect;

/** Which message ids of an app are in the archive. Not partitioned: an id counts whatever time its message tells. */
export const messageReceipt = appendOnly(
  pgTable(
    'message_receipt',
    {
      enterpriseId: enterpriseIdColumn(),
      appId: text('app_id').notNull(),
      externalId: text('external_id').notNull(),
      sequence: bigint('sequence', { mode: 'number' }).notNull(),
      conversationId: uuid('conversation_id').notNull(),
      sentAt: instant('sent_at').notNull(),
      /** SHA-256 of what was told, to tell a repetition from another message under the same id. */
      fingerprint: bytea('fingerprint').notNull(),
    },
    (table) => [primaryKey({ columns: [table.enterpriseId, table.appId, table.externalId] }), tenantPolicy()],
  ),
);
