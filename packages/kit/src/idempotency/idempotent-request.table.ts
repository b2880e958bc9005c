import { index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { bytea, createdAtColumn, enterpriseIdColumn } from '../database/columns.ts';
import { systemPolicy, tenantPolicy } from '../database/roles.ts';

/** Mutations that were carried out under an `Idempotency-Key`, with what their resolver answered first (GW-37). */
export const idempotentRequest = pgTable(
  'idempotent_request',
  {
    enterpriseId: enterpriseIdColumn(),
    createdAt: createdAtColumn(),
    /** Of the caller; an account belongs to one enterprise, an operator to none. */
    subject: text('subject').notNull(),
    /** Name and alias of the root field. */
    operation: text('operation').notNull(),
    key: text('key').notNull(),
    /** Of the arguments (HMAC-SHA-256, in hex): some hold a password. */
    fingerprint: text('fingerprint').notNull(),
    /** Of the request that took the key, which may take it in several transactions. */
    owner: uuid('owner').notNull(),
    /** Sealed. Written after the change was committed: null while nobody has answered yet, or when that process was lost. */
    answer: bytea('answer'),
  },
  (table) => [
    // Not led by the enterprise: a key of an operator, who opens enterprises, must be taken once.
    primaryKey({ columns: [table.subject, table.operation, table.key] }),
    index('idempotent_request_age').on(table.createdAt),
    tenantPolicy(),
    systemPolicy(),
  ],
);
