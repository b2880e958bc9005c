import { sql } from 'drizzle-orm';
import { newId } from '../database/columns.ts';
import type { Transaction } from '../database/database.ts';
import type { EventEnvelope, Position } from './event.ts';
import { lastGivenOut } from './horizon.ts';

const BATCH_SIZE = 500;
/**
 * Duration of a relay's lease on a consumer, so that replicas do not deliver the same events at the same time. It may
 * be shorter than a delivery: a duplicate delivery does no harm, and only one of the two moves the cursor.
 */
const LEASE_SECONDS = 3;

/** The progress of a consumer. */
export interface Cursor {
  /** Every event up to this number was delivered, or has a type that the consumer does not take. */
  seq: number;
  /** The last position that the consumer confirmed. */
  told: Position;
  /** The stream that the consumer confirmed; null before the first delivery. */
  toldEpoch: string | null;
  /** The consumer needs a snapshot before any event. */
  rebuild: boolean;
  /** Another relay holds the lease. */
  isHeld: boolean;
}

/** A consumer's cursor, the outbox's stream, and the last number of the outbox. */
export interface Standing {
  cursor: Cursor;
  /** Identifies the outbox's stream. */
  epoch: string;
  /** The last number that the outbox assigned, committed or not. */
  last: number;
}

type StandingRow = { epoch: string | null; last: string; seq: string | null; isHeld: boolean } & {
  toldSeq: string | null;
  toldId: string | null;
  toldEpoch: string | null;
  rebuild: boolean;
};

/** Creates the stream's epoch when the outbox is read for the first time. */
async function beginStream(tx: Transaction): Promise<string> {
  await tx.execute(sql`insert into outbox_stream (number, epoch) values (1, ${newId()}) on conflict do nothing`);
  const [made] = await tx.execute<{ epoch: string }>(sql`select epoch from outbox_stream`);
  if (!made) throw new Error('The outbox has no epoch');
  return made.epoch;
}

/** The epoch of the outbox's stream. */
export async function readEpoch(tx: Transaction): Promise<string> {
  const [known] = await tx.execute<{ epoch: string }>(sql`select epoch from outbox_stream`);
  return known ? known.epoch : beginStream(tx);
}

/** @param holder the relay that reads */
export async function readStanding(tx: Transaction, consumer: string, holder: string): Promise<Standing> {
  const [row] = await tx.execute<StandingRow>(sql`
    select (select epoch from outbox_stream) as epoch, ${lastGivenOut} as last,
      seq, told_seq as "toldSeq", told_id as "toldId", told_epoch as "toldEpoch", coalesce(rebuild, false) as rebuild,
      coalesce(holder <> ${holder}::uuid and held_until > clock_timestamp(), false) as "isHeld"
    from (values (${consumer}::text)) as asked(consumer) left join outbox_cursor using (consumer)`);
  if (!row) throw new Error('The outbox was not read');
  const { toldId, toldEpoch, rebuild, isHeld } = row;
  const told = { seq: Number(row.toldSeq ?? 0), id: toldId };
  return {
    cursor: { seq: Number(row.seq ?? 0), told, toldEpoch, rebuild, isHeld },
    epoch: row.epoch ?? (await beginStream(tx)),
    last: Number(row.last),
  };
}

/**
 * Starts a new stream. Each consumer then rebuilds its read model from a snapshot.
 * @param known the current epoch; nothing happens when the outbox already has another one
 */
export async function beginEpoch(tx: Transaction, known: string): Promise<void> {
  await tx.execute(sql`update outbox_stream set epoch = ${newId()} where epoch = ${known}`);
}

export interface Batch {
  events: EventEnvelope[];
  /** There may be more events after it. */
  isFull: boolean;
}

export async function readBatch(tx: Transaction, after: number, until: number): Promise<Batch> {
  const rows = await tx.execute<{ [K in keyof EventEnvelope]: EventEnvelope[K] }>(sql`
    select id, enterprise_id as "enterpriseId", type, payload, created_at::text as "occurredAt", seq
    from outbox where seq > ${after} and seq <= ${until} order by seq limit ${BATCH_SIZE}`);
  return { events: rows.map((row) => ({ ...row, seq: Number(row.seq) })), isFull: rows.length === BATCH_SIZE };
}

/** Whether the outbox has this event under this number. Position 0 is always known, because rows are never removed. */
export async function isKnown(tx: Transaction, { seq, id }: Position): Promise<boolean> {
  if (seq === 0) return true;
  const found = await tx.execute(sql`select 1 from outbox where seq = ${seq} and id = ${id}::uuid`);
  return found.length > 0;
}

/** The position of the newest event up to a number. */
export async function findPosition(tx: Transaction, until: number): Promise<Position> {
  const [row] = await tx.execute<{ seq: string; id: string }>(
    sql`select seq, id from outbox where seq <= ${until} order by seq desc limit 1`,
  );
  return row ? { seq: Number(row.seq), id: row.id } : { seq: 0, id: null };
}

/**
 * Takes or extends the lease on a consumer. False when another relay holds it, or has moved the cursor since it was
 * read.
 */
export async function takeLease(
  tx: Transaction,
  consumer: string,
  holder: string,
  { seq, seconds = LEASE_SECONDS }: { seq: number; seconds?: number },
): Promise<boolean> {
  const taken = await tx.execute(sql`
    insert into outbox_cursor as known (consumer, seq, holder, held_until)
    values (${consumer}, ${seq}, ${holder}, clock_timestamp() + make_interval(secs => ${seconds}))
    on conflict (consumer) do update set holder = excluded.holder, held_until = excluded.held_until
    where known.seq = ${seq}
      and (known.holder is null or known.holder = excluded.holder or known.held_until <= clock_timestamp())
    returning consumer`);
  return taken.length > 0;
}

export interface Move {
  from: number;
  to: number;
  told: Position;
  /** The stream that the consumer has confirmed; null when it has confirmed none. */
  epoch: string | null;
  rebuild?: boolean;
}

/**
 * Moves a consumer's cursor and releases the lease.
 * @returns false when another relay has taken the lease meanwhile: then its cursor counts.
 */
export async function moveCursor(tx: Transaction, consumer: string, holder: string, move: Move): Promise<boolean> {
  const { from, to, told, epoch, rebuild = false } = move;
  const moved = await tx.execute(sql`
    update outbox_cursor set seq = ${to}, told_seq = ${told.seq}, told_id = ${told.id}, told_epoch = ${epoch},
      rebuild = ${rebuild}, holder = null, held_until = null
    where consumer = ${consumer} and holder = ${holder}::uuid and seq = ${from} returning consumer`);
  return moved.length > 0;
}

/** Releases all leases of a relay, so that the next relay need not wait until they expire. */
export async function dropLeases(tx: Transaction, holder: string): Promise<void> {
  await tx.execute(sql`update outbox_cursor set holder = null, held_until = null where holder = ${holder}::uuid`);
}
