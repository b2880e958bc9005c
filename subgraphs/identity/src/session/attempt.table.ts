import { instant, systemPolicy } from '@account-center/kit';
import { index, integer, pgTable, text } from 'drizzle-orm/pg-core';

/** Failed sign-ins in a row, by what they have in common. Belongs to no enterprise: the account may not exist (ID-18). */
export const signInAttempt = pgTable(
  'sign_in_attempt',
  {
    /** `account:…`, `address:…` or `pair:…`. */
    key: text('key').primaryKey(),
    failures: integer('failures').notNull(),
    lastAt: instant('last_at').notNull(),
    blockedUntil: instant('blocked_until'),
    /** When this pair of account and address last signed in. */
    succeededAt: instant('succeeded_at'),
  },
  (table) => [index('sign_in_attempt_last').on(table.lastAt), systemPolicy()],
);
