import { instant, systemPolicy, tenantColumns, tenantPolicy } from '@account-center/kit/database';
import { integer, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';

/** A third-party app that an enterprise registered, with the permissions that it granted. */
export const app = pgTable(
  'app',
  {
    ...tenantColumns(),
    name: text('name').notNull(),
    /** SHA-256 of the client secret. */
    secretHash: text('secret_hash').notNull(),
    permissions: text('permissions').array().notNull(),
    createdBy: text('created_by'),
    version: integer('version').notNull().default(1),
    lastSignInAt: instant('last_sign_in_at'),
    revokedAt: instant('revoked_at'),
  },
  (table) => [
    primaryKey({ columns: [table.enterpriseId, table.id] }),
    uniqueIndex('app_id').on(table.id),
    tenantPolicy(),
    systemPolicy(),
  ],
);
export type AppRow = typeof app.$inferSelect;
