import { createdAtColumn, idColumn, instant, systemPolicy } from '@account-center/kit';
import { index, integer, pgTable, text } from 'drizzle-orm/pg-core';

/** Codes that prove a phone. They belong to no enterprise: whose phone it is may not be known yet (ID-16). */
export const oneTimeCode = pgTable(
  'one_time_code',
  {
    id: idColumn().primaryKey(),
    purpose: text('purpose').$type<'SIGN_IN'>().notNull(),
    /** E.164. */
    phone: text('phone').notNull(),
    /** Argon2id; null until the code was made, and for ever when nobody has this phone. */
    hash: text('hash'),
    tries: integer('tries').notNull().default(0),
    createdAt: createdAtColumn(),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
  },
  (table) => [index('one_time_code_phone').on(table.phone, table.createdAt), systemPolicy()],
);
