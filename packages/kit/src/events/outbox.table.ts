import { sql } from 'drizzle-orm';
import { bigint, bigserial, index, jsonb, pgPolicy, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { createdAtColumn, enterpriseIdColumn } from '../database/columns.ts';
import { appRole, systemPolicy, systemRole, tenantPolicy } from '../database/roles.ts';

/** Events that committed with their change, in the order of `seq`; read as far as the {@link Horizon} reaches. */
export const outbox = pgTable(
  'outbox',
  {
    enterpriseId: enterpriseIdColumn(),
    seq: bigserial('seq', { mode: 'number' }).notNull(),
    id: uuid('id').notNull(),
    type: text('type').notNull(),
    payload: jsonb('payload').notNull(),
    occurredAt: createdAtColumn(),
  },
  (table) => [
    primaryKey({ columns: [table.enterpriseId, table.seq] }),
    index('outbox_seq').on(table.seq),
    tenantPolicy(),
    systemPolicy(),
  ],
);

const cursorPolicy = () =>
  pgPolicy('cursor', { for: 'all', to: [appRole, systemRole], using: sql`true`, withCheck: sql`true` });
const position = () => bigint('seq', { mode: 'number' }).notNull();

/** How far each consumer has been served from this database's outbox. */
export const outboxCursor = pgTable(
  'outbox_cursor',
  { consumer: text('consumer').primaryKey(), seq: position() },
  () => [cursorPolicy()],
);

/** How far each producer's events have been applied here: what lies at or before it is a repetition. */
export const inbox = pgTable('inbox', { producer: text('producer').primaryKey(), seq: position() }, () => [
  cursorPolicy(),
]);
