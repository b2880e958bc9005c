import { appendOnly, bytea, enterpriseIdColumn, instant, tenantPolicy } from '@account-center/kit/database';
import { sql } from 'drizzle-orm';
import { bigint, check, foreignKey, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { conversation } from '../conversation/conversation.table.ts';
import type { MessageKind } from './message.rules.ts';

/** Metadata of a file at the time of sending. The file itself stays in the app that supplied the message. */
export interface Attachment {
  name: string;
  contentType: string;
  /** Bytes. */
  size: number;
  /** Lower-case hexadecimal. */
  sha256: string;
}

/** Last sequence of an enterprise's archive. Each batch locks the row, so sequences commit in order, without gaps. */
export const archiveCounter = pgTable(
  'archive_counter',
  {
    enterpriseId: enterpriseIdColumn().primaryKey(),
    lastSequence: bigint('last_sequence', { mode: 'number' }).notNull(),
  },
  () => [tenantPolicy()],
);

/**
 * The archive: append-only, partitioned by the month of `sent_at` (in the migrations, because drizzle does not support
 * it). Its only index serves pages of a conversation in order, and counts them without reading the rows.
 */
export const message = appendOnly(
  pgTable(
    'message',
    {
      enterpriseId: enterpriseIdColumn(),
      conversationId: uuid('conversation_id').notNull(),
      /** Assigned by the server, ordered within the enterprise. */
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

/** The archived message ids of an app. Not partitioned: an id must be unique whatever the sending time. */
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
      /** SHA-256 of the message as reported. Distinguishes a repetition from another message with the same id. */
      fingerprint: bytea('fingerprint').notNull(),
    },
    (table) => [primaryKey({ columns: [table.enterpriseId, table.appId, table.externalId] }), tenantPolicy()],
  ),
);
