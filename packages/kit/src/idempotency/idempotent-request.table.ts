import { index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { bytea, createdAtColumn, enterpriseIdColumn } from '../database/columns.ts';
import { systemPolicy, tenantPolicy } from '../database/roles.ts';

/** Mutations that were carried out with an `Idempotency-Key`, with the first result of their resolver (GW-37). */
export const idempotentRequest = pgTable(
  'idempotent_request',
  {
    enterpriseId: enterpriseIdColumn(),
    createdAt: createdAtColumn(),
    /** Subject of the caller; an account belongs to one enterprise, an operator to none. */
    subject: text('subject').notNull(),
    /** Name and alias of the root field. */
    operation: text('operation').notNull(),
    key: text('key').notNull(),
    /** HMAC-SHA-256 of the arguments, in hex, because some contain a password. */
    fingerprint: text('fingerprint').notNull(),
    /** Identifies the request that took the key, which may have several transactions. */
    owner: uuid('owner').notNull(),
    /** Encrypted. Written after the change has committed: null until then, or if the process was lost. */
    answer: bytea('answer'),
  },
  (table) => [
    // Without the enterprise: an operator, who opens enterprises, must use a key only once.
    primaryKey({ columns: [table.subject, table.operation, table.key] }),
    index('idempotent_request_age').on(table.createdAt),
    tenantPolicy(),
    systemPolicy(),
  ],
);
