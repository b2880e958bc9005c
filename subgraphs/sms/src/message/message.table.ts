import { instant, systemReadPolicy, tenantColumns, tenantPolicy } from '@account-center/kit/database';
import { sql } from 'drizzle-orm';
import { check, foreignKey, index, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { type Actor, ledgerReservation } from '../ledger/ledger.table.ts';

export type Purpose = 'MESSAGE' | 'SYSTEM';
export type SplitMode = 'CONCATENATED' | 'INDEPENDENT';
export type MessageState = 'SCHEDULED' | 'SENDING' | 'SENT' | 'CANCELLED' | 'FAILED';
export const destinations = ['DOMESTIC', 'INTERNATIONAL'] as const;
export type Destination = (typeof destinations)[number];
export type PartState = 'QUEUED' | 'SENDING' | 'SENT' | 'DELIVERED' | 'FAILED' | 'EXPIRED' | 'CANCELLED';
export type Settlement = 'RESERVED' | 'CHARGED' | 'REFUNDED';

/** The texts of the parts by kind of destination; only for kinds that the message has. */
export type PartTexts = Partial<Record<Destination, string[]>>;

/** One text to any number of recipients. */
export const smsMessage = pgTable(
  'sms_message',
  {
    ...tenantColumns(),
    purpose: text('purpose').$type<Purpose>().notNull(),
    state: text('state').$type<MessageState>().notNull(),
    /** The sending member; null for an app and for the system. */
    senderMemberId: uuid('sender_member_id'),
    sender: jsonb('sender').$type<Actor>().notNull(),
    text: text('text').notNull(),
    signature: text('signature').notNull(),
    splitMode: text('split_mode').$type<SplitMode>().notNull(),
    partTexts: jsonb('part_texts').$type<PartTexts>().notNull(),
    recipientCount: integer('recipient_count').notNull(),
    /** Segment credits reserved for it. */
    credits: integer('credits').notNull(),
    reservationId: uuid('reservation_id').notNull(),
    scheduledAt: instant('scheduled_at'),
    completedAt: instant('completed_at'),
  },
  (table) => [
    primaryKey({ columns: [table.enterpriseId, table.id] }),
    foreignKey({
      name: 'sms_message_reservation',
      columns: [table.enterpriseId, table.reservationId],
      foreignColumns: [ledgerReservation.enterpriseId, ledgerReservation.id],
    }),
    index('sms_message_created').on(table.enterpriseId, table.purpose, table.createdAt, table.id),
    index('sms_message_sender').on(table.enterpriseId, table.senderMemberId, table.createdAt),
    index('sms_message_reservation_of').on(table.enterpriseId, table.reservationId),
    index('sms_message_unsent').on(table.createdAt).where(sql`state in ('SENDING', 'SCHEDULED')`),
    check('sms_message_scheduled', sql`state <> 'SCHEDULED' or scheduled_at is not null`),
    tenantPolicy(),
    systemReadPolicy(),
  ],
);
export type MessageRow = typeof smsMessage.$inferSelect;

/** A recipient of a message. A message has each number once. */
export const smsRecipient = pgTable(
  'sms_recipient',
  {
    ...tenantColumns(),
    messageId: uuid('message_id').notNull(),
    /** E.164. */
    phone: text('phone').notNull(),
    destination: text('destination').$type<Destination>().notNull(),
    /** The selected member; null for a typed number, even if it is a member's. */
    memberId: uuid('member_id'),
    position: integer('position').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.enterpriseId, table.id] }),
    foreignKey({
      name: 'sms_recipient_message',
      columns: [table.enterpriseId, table.messageId],
      foreignColumns: [smsMessage.enterpriseId, smsMessage.id],
    }),
    unique('sms_recipient_once').on(table.enterpriseId, table.messageId, table.phone),
    index('sms_recipient_phone').on(table.enterpriseId, table.phone),
    tenantPolicy(),
  ],
);
export type RecipientRow = typeof smsRecipient.$inferSelect;

/** One segment to one recipient: the unit of submission and of one credit. */
export const smsPart = pgTable(
  'sms_part',
  {
    ...tenantColumns(),
    messageId: uuid('message_id').notNull(),
    recipientId: uuid('recipient_id').notNull(),
    /** From 1. */
    number: integer('number').notNull(),
    state: text('state').$type<PartState>().notNull().default('QUEUED'),
    settlement: text('settlement').$type<Settlement>().notNull().default('RESERVED'),
    reason: text('reason'),
    /** Number of submissions; more than one after a crash or while the transport was unavailable. */
    attempts: integer('attempts').notNull().default(0),
    dueAt: instant('due_at').notNull().defaultNow(),
    /** End of the worker's claim. Until then the worker is presumed alive. */
    claimedUntil: instant('claimed_until'),
    sentAt: instant('sent_at'),
    doneAt: instant('done_at'),
  },
  (table) => [
    primaryKey({ columns: [table.enterpriseId, table.id] }),
    foreignKey({
      name: 'sms_part_message',
      columns: [table.enterpriseId, table.messageId],
      foreignColumns: [smsMessage.enterpriseId, smsMessage.id],
    }),
    foreignKey({
      name: 'sms_part_recipient',
      columns: [table.enterpriseId, table.recipientId],
      foreignColumns: [smsRecipient.enterpriseId, smsRecipient.id],
    }),
    unique('sms_part_number').on(table.enterpriseId, table.recipientId, table.number),
    index('sms_part_open').on(table.enterpriseId, table.messageId, table.state, table.dueAt),
    check('sms_part_state', sql`state in ('QUEUED', 'SENDING', 'SENT', 'DELIVERED', 'FAILED', 'EXPIRED', 'CANCELLED')`),
    check('sms_part_settlement', sql`settlement in ('RESERVED', 'CHARGED', 'REFUNDED')`),
    index('sms_part_unreported').on(table.enterpriseId, table.messageId).where(sql`state = 'SENT'`),
    tenantPolicy(),
    systemReadPolicy(),
  ],
);
export type PartRow = typeof smsPart.$inferSelect;
