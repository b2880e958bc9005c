import { createdAtColumn, idColumn, instant, shared, systemPolicy } from '@account-center/kit/database';
import { index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { Channel } from '../delivery/index.ts';

export type CodePurpose = 'SIGN_IN' | 'PROVE';

/**
 * Codes that prove a phone or an email address. They belong to no tenant: the owner of the address may not be known yet
 * (ID-16).
 */
export const oneTimeCode = shared(
  pgTable(
    'one_time_code',
    {
      id: idColumn().primaryKey(),
      /** `SIGN_IN` signs in the account with the address; `PROVE` only binds the address to one account (ID-37). */
      purpose: text('purpose').$type<CodePurpose>().notNull(),
      /** The account that `PROVE` is for. */
      enterpriseId: uuid('enterprise_id'),
      accountId: uuid('account_id'),
      channel: text('channel').$type<Channel>().notNull(),
      /** E.164, or an email address in lower case. The limits count by it. */
      address: text('address').notNull(),
      /** Argon2id; null until the code is generated, and always if no account has this address. */
      hash: text('hash'),
      tries: integer('tries').notNull().default(0),
      createdAt: createdAtColumn(),
      expiresAt: instant('expires_at').notNull(),
      usedAt: instant('used_at'),
      /** When a carrier accepted the code, or no account was found for the address. */
      sentAt: instant('sent_at'),
    },
    (table) => [
      index('one_time_code_address').on(table.address, table.createdAt),
      index('one_time_code_account').on(table.accountId),
      index('one_time_code_created').on(table.createdAt),
      systemPolicy(),
    ],
  ),
);

export type CodeRow = typeof oneTimeCode.$inferSelect;
