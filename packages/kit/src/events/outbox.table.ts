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

/** One row: which stream this outbox is. A database that was restored goes on as another stream, with a new epoch. */
export const outboxStream = pgTable(
  'outbox_stream',
  { number: smallint('number').primaryKey(), epoch: uuid('epoch').notNull() },
  () => [cursorPolicy()],
);

/** How far each consumer has been served from this database's outbox, and which process serves it at the moment. */
export const outboxCursor = pgTable(
  'outbox_cursor',
  {
    consumer: text('consumer').primaryKey(),
    /** Everything up to this number was delivered, or is of no interest to the consumer. */
    seq: position(),
    /** The position that the consumer confirmed last: what is delivered next says that it follows it. */
    toldSeq: bigint('told_seq', { mode: 'number' }).notNull().default(0),
    toldId: uuid('told_id'),
    /** The stream that it confirmed. */
    toldEpoch: uuid('told_epoch'),
    /** The consumer needs a snapshot before anything else. */
    rebuild: boolean('rebuild').notNull().default(false),
    /** The relay that delivers now, and until when it may; null while nobody does. */
    holder: uuid('holder'),
    heldUntil: instant('held_until'),
  },
  () => [cursorPolicy()],
);

/** How far each producer's stream has been applied here: what lies at or before it is a repetition. */
export const inbox = pgTable(
  'inbox',
  {
    producer: text('producer').primaryKey(),
    seq: position(),
    /** Id of the event with that number. */
    eventId: uuid('event_id'),
    epoch: uuid('epoch'),
    /** Events of state up to this number came with a snapshot. */
    stateFrom: bigint('state_from', { mode: 'number' }).notNull().default(0),
  },
  () => [cursorPolicy()],
);

/** Pages of a producer's snapshot, kept until those of the enterprise are complete. */
export const inboxSnapshot = pgTable(
  'inbox_snapshot',
  {
    enterpriseId: enterpriseIdColumn(),
    producer: text('producer').notNull(),
    page: integer('page').notNull(),
    /** Which snapshot they are of. */
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
 * Events that could not be applied, and those of the same enterprise and producer behind them. They are tried again
 * without end, in the order of `number`; other enterprises go on meanwhile.
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
    /** Why the first of them could not be applied; null behind it. */
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
