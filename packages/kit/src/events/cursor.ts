import { sql } from 'drizzle-orm';
import { newId } from '../database/columns.ts';
import type { Transaction } from '../database/database.ts';
import type { EventEnvelope, Position } from './event.ts';
import { lastGivenOut } from './horizon.ts';

const BATCH_SIZE = 500;
/**
 * For as long a relay has a consumer to itself, so that replicas do not deliver the same at the same time. It need not
 * last as long as a delivery: one that is made twice does no harm, and only one of the two moves the cursor.
 */
const LEASE_SECONDS = 3;

/** How far a consumer was served. */
export interface Cursor {
  /** Everything up to this number was delivered, or is of no interest to the consumer. */
  seq: number;
  /** Where the consumer said it stands. */
  told: Position;
  /** The stream that it was told of; null before the first delivery. */
  toldEpoch: string | null;
  /** It needs a snapshot before anything else. */
  rebuild: boolean;
  /** Another relay delivers to it. */
  isHeld: boolean;
}

/** How far a consumer was served, of which stream, and how far that reaches. */
export interface Standing {
  cursor: Cursor;
  /** The stream that this outbox is. */
  epoch: string;
  /** The last number that the outbox gave out, committed or not. */
  last: number;
}

type StandingRow = { epoch: string | null; last: string; seq: string | null; isHeld: boolean } & {
  toldSeq: string | null;
  toldId: string | null;
  toldEpoch: string | null;
  rebuild: boolean;
};

/** The outbox is a stream from the first time that it is read. */
async function beginStream(tx: Transaction): Promise<string> {
  await tx.execute(sql`insert into outbox_stream (number, epoch) values (1, ${newId()}) on conflict do nothing`);
  const [made] = await tx.execute<{ epoch: string }>(sql`select epoch from outbox_stream`);
  if (!made) throw new Error('The outbox has no epoch');
  return made.epoch;
}

/** The stream that this outbox is. */
export async function readEpoch(tx: Transaction): Promise<string> {
  const [known] = await tx.execute<{ epoch: string }>(sql`select epoch from outbox_stream`);
  return known ? known.epoch : beginStream(tx);
}

/** @param holder the relay that asks */
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
 * Makes the outbox another stream: each consumer that meets it rebuilds what it keeps from a snapshot.
 * @param known the stream that it is now; nothing happens when it is another one already
 */
export async function beginEpoch(tx: Transaction, known: string): Promise<void> {
  await tx.execute(sql`update outbox_stream set epoch = ${newId()} where epoch = ${known}`);
}

export interface Batch {
  events: EventEnvelope[];
  /** There may be more behind it. */
  isFull: boolean;
}

export async function readBatch(tx: Transaction, after: number, until: number): Promise<Batch> {
  const rows = await tx.execute<{ [K in keyof EventEnvelope]: EventEnvelope[K] }>(sql`
    select id, enterprise_id as "enterpriseId", type, payload, created_at::text as "occurredAt", seq
    from outbox where seq > ${after} and seq <= ${until} order by seq limit ${BATCH_SIZE}`);
  return { events: rows.map((row) => ({ ...row, seq: Number(row.seq) })), isFull: rows.length === BATCH_SIZE };
}

/** Whether the outbox holds this event at this number. The beginning is known: nothing is ever taken out of an outbox. */
export async function isKnown(tx: Transaction, { seq, id }: Position): Promise<boolean> {
  if (seq === 0) return true;
  const found = await tx.execute(sql`select 1 from outbox where seq = ${seq} and id = ${id}::uuid`);
  return found.length > 0;
}

/** The newest event up to a number. */
export async function findPosition(tx: Transaction, until: number): Promise<Position> {
  const [row] = await tx.execute<{ seq: string; id: string }>(
    sql`select seq, id from outbox where seq <= ${until} order by seq desc limit 1`,
  );
  return row ? { seq: Number(row.seq), id: row.id } : { seq: 0, id: null };
}

/** Takes a consumer for a while, or keeps it. False when another relay has it, or has moved its cursor meanwhile. */
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
  /** The stream that the consumer has confirmed; null when it has not. */
  epoch: string | null;
  rebuild?: boolean;
}

/**
 * Moves a consumer's cursor and lets go of it.
 * @returns false when another relay has taken the consumer over meanwhile: then its cursor counts.
 */
export async function moveCursor(tx: Transaction, consumer: string, holder: string, move: Move): Promise<boolean> {
  const { from, to, told, epoch, rebuild = false } = move;
  const moved = await tx.execute(sql`
    update outbox_cursor set seq = ${to}, told_seq = ${told.seq}, told_id = ${told.id}, told_epoch = ${epoch},
      rebuild = ${rebuild}, holder = null, held_until = null
    where consumer = ${consumer} and holder = ${holder}::uuid and seq = ${from} returning consumer`);
  return moved.length > 0;
}

/** Lets go of all consumers that a relay holds, so that the next one need not wait for the lease to end. */
export async function dropLeases(tx: Transaction, holder: string): Promise<void> {
  await tx.execute(sql`update outbox_cursor set holder = null, held_until = null where holder = ${holder}::uuid`);
}
