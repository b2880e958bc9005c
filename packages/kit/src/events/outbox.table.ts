import { sql } from 'drizzle-orm';
import { bigserial, customType, index, jsonb, pgPolicy, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { createdAtColumn, enterpriseIdColumn } from '../database/columns.ts';
import { appRole, systemPolicy, systemRole, tenantPolicy } from '../database/roles.ts';

/** PostgreSQL's 64-bit transaction id, read as text: it outgrows a JavaScript number. */
const xid8 = customType<{ data: string }>({ dataType: () => 'xid8' });

/**
 * Events that committed with their change. Read in the order of `(xid, seq)` below the oldest running transaction, no
 * event is passed over, whatever order the transactions commit in.
 */
export const outbox = pgTable(
  'outbox',
  {
    enterpriseId: enterpriseIdColumn(),
    seq: bigserial('seq', { mode: 'number' }).notNull(),
    xid: xid8('xid').notNull().default(sql`pg_current_xact_id()`),
    id: uuid('id').notNull(),
    type: text('type').notNull(),
    payload: jsonb('payload').notNull(),
    occurredAt: createdAtColumn(),
  },
  (table) => [
    primaryKey({ columns: [table.enterpriseId, table.seq] }),
    index('outbox_position').on(table.xid, table.seq),
    tenantPolicy(),
    systemPolicy(),
  ],
);

const cursorPolicy = () =>
  pgPolicy('cursor', { for: 'all', to: [appRole, systemRole], using: sql`true`, withCheck: sql`true` });

/** How far each consumer has been served from this database's outbox. */
export const outboxCursor = pgTable(
  'outbox_cursor',
  {
    consumer: text('consumer').primaryKey(),
    xid: xid8('xid').notNull(),
    seq: bigserial('seq', { mode: 'number' }).notNull(),
  },
  () => [cursorPolicy()],
);

/** How far each producer's events have been applied here: what lies at or before it is a repetition. */
export const inbox = pgTable(
  'inbox',
  {
    producer: text('producer').primaryKey(),
    xid: xid8('xid').notNull(),
    seq: bigserial('seq', { mode: 'number' }).notNull(),
  },
  () => [cursorPolicy()],
);
