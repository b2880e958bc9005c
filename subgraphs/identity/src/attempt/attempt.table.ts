import { instant, shared, systemPolicy } from '@account-center/kit/database';
import { index, integer, pgTable, text } from 'drizzle-orm/pg-core';

/**
 * Leaky-bucket counts of failed sign-ins, by account, address, pair and device. Belongs to no enterprise, because the
 * account may not exist (ID-18).
 */
export const signInAttempt = shared(
  pgTable(
    'sign_in_attempt',
    {
      /** `account:…`, `address:…`, `pair:…` or `device:…`. */
      key: text('key').primaryKey(),
      failures: integer('failures').notNull(),
      lastAt: instant('last_at').notNull(),
      blockedUntil: instant('blocked_until'),
      /** When this account last signed in at this address, or with this device. */
      succeededAt: instant('succeeded_at'),
    },
    (table) => [index('sign_in_attempt_last').on(table.lastAt), systemPolicy()],
  ),
);
