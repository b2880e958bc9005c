import { createdAtColumn, idColumn, instant, systemPolicy } from '@account-center/kit';
import { index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import type { Channel } from '../delivery/delivery.ts';

/** Codes that prove a phone or an email address. They belong to no enterprise: whose it is may not be known yet (ID-16). */
export const oneTimeCode = pgTable(
  'one_time_code',
  {
    id: idColumn().primaryKey(),
    purpose: text('purpose').$type<'SIGN_IN'>().notNull(),
    channel: text('channel').$type<Channel>().notNull(),
    /** E.164, or an email address in lower case: the limits count by it. */
    address: text('address').notNull(),
    /** Argon2id; null until the code was made, and for ever when nobody has this address. */
    hash: text('hash'),
    tries: integer('tries').notNull().default(0),
    createdAt: createdAtColumn(),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
    /** When a carrier took the code over. */
    sentAt: instant('sent_at'),
  },
  (table) => [
    index('one_time_code_address').on(table.address, table.createdAt),
    index('one_time_code_created').on(table.createdAt),
    systemPolicy(),
  ],
);
