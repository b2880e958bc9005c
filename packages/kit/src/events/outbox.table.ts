import { sql } from 'drizzle-orm';
import {
  bigint,
  bigserial,
  boolean,
  index,
  integer,
  jsonb,
  pgPolicy,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { createdAtColumn, enterpriseIdColumn, instant, tenantColumns } from '../database/columns.ts';
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

/** One row: identifies this outbox's stream. A restored database continues as another stream, with a new epoch. */
export const outboxStream = pgTable(
  'outbox_stream',
  { number: smallint('number').primaryKey(), epoch: uuid('epoch').notNull() },
  () => [cursorPolicy()],
);

/** The cursor of each consumer in this database's outbox, and the process that serves it at the moment. */
export const outboxCursor = pgTable(
  'outbox_cursor',
  {
    consumer: text('consumer').primaryKey(),
    /** Everything up to this number was delivered, or has a type that the consumer does not take. */
    seq: position(),
    /** The last position that the consumer confirmed; the next delivery refers to it. */
    toldSeq: bigint('told_seq', { mode: 'number' }).notNull().default(0),
    toldId: uuid('told_id'),
    /** The stream that it confirmed. */
    toldEpoch: uuid('told_epoch'),
    /** The consumer needs a snapshot before any event. */
    rebuild: boolean('rebuild').notNull().default(false),
    /** The relay that holds the lease, and until when; null without one. */
    holder: uuid('holder'),
    heldUntil: instant('held_until'),
  },
  () => [cursorPolicy()],
);

/** The position up to which each producer's stream was applied here: events up to it are repetitions. */
export const inbox = pgTable(
  'inbox',
  {
    producer: text('producer').primaryKey(),
    seq: position(),
    /** Id of the event with that number. */
    eventId: uuid('event_id'),
    epoch: uuid('epoch'),
    /** A snapshot contained the events of state up to this number. */
    stateFrom: bigint('state_from', { mode: 'number' }).notNull().default(0),
  },
  () => [cursorPolicy()],
);

/** Pages of a producer's snapshot, kept until all pages of the enterprise have arrived. */
export const inboxSnapshot = pgTable(
  'inbox_snapshot',
  {
    enterpriseId: enterpriseIdColumn(),
    producer: text('producer').notNull(),
    page: integer('page').notNull(),
    /** The snapshot that they belong to. */
    snapshotId: uuid('snapshot_id').notNull(),
    events: jsonb('events').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.enterpriseId, table.producer, table.page] }),
    tenantPolicy(),
    systemPolicy(),
  ],
);

/**
 * Events that could not be applied, and the events of the same enterprise and producer behind them. They are retried
 * without end, in the order of `number`; other enterprises are not affected.
 */
export const inboxHeldUp = pgTable(
  'inbox_held_up',
  {
    ...tenantColumns(),
    producer: text('producer').notNull(),
    number: bigserial('number', { mode: 'number' }).notNull(),
    eventId: uuid('event_id').notNull(),
    /** Number in the producer's outbox. */
    seq: position(),
    type: text('type').notNull(),
    payload: jsonb('payload').notNull(),
    occurredAt: text('occurred_at').notNull(),
    /** Why the first could not be applied; null for the events behind it. */
    error: text('error'),
    attempts: integer('attempts').notNull().default(0),
    nextAt: instant('next_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.enterpriseId, table.id] }),
    unique('inbox_held_up_order').on(table.enterpriseId, table.producer, table.number),
    tenantPolicy(),
    systemPolicy(),
  ],
);
