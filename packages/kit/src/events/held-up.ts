import { inArray, sql } from 'drizzle-orm';
import { newId } from '../database/columns.ts';
import { type Database, switchEnterprise, switchSystem, type Transaction, withSystem } from '../database/database.ts';
import { inPieces } from '../database/arrays.ts';
import { isOutage } from '../outage.ts';
import type { Logger } from '../log.ts';
import { reasonOf } from '../reason.ts';
import type { EventEnvelope } from './event.ts';
import { inboxHeldUp } from './outbox.table.ts';

const ROWS_PER_INSERT = 1_000;
const FIRST_RETRY_SECONDS = 1;
const RETRY_LIMIT_SECONDS = 300;
/** Maximum number of held-up events that one transaction applies. */
const DRAINED_AT_ONCE = 100;
/** Maximum number of queues in one round. */
const QUEUES_AT_ONCE = 100;

/** An event that a service could not apply. Later events of its enterprise and producer wait behind it. */
interface HeldUpEvent {
  id: string;
  producer: string;
  enterpriseId: string;
  type: string;
  /** The last error. */
  error: string;
  attempts: number;
  heldUpSince: Date;
  nextAttemptAt: Date;
  /** Number of events that wait behind it. */
  waiting: number;
}

/** Enterprises with held-up events of this producer. */
export async function listHeldUpEnterprises(tx: Transaction, producer: string): Promise<Set<string>> {
  const rows = await tx.execute<{ id: string }>(
    sql`select distinct enterprise_id as id from inbox_held_up where producer = ${producer}`,
  );
  return new Set(rows.map(({ id }) => id));
}

/** Sets events aside, behind the waiting ones of their enterprise. @param error why the first could not be applied */
export async function park(
  tx: Transaction,
  producer: string,
  events: readonly EventEnvelope[],
  error?: unknown,
): Promise<void> {
  const rows = events.map(({ id: eventId, ...event }, index) => ({
    ...event,
    eventId,
    id: newId(),
    producer,
    error: index === 0 && error !== undefined ? reasonOf(error) : null,
  }));
  for (const some of inPieces(rows, ROWS_PER_INSERT)) await tx.insert(inboxHeldUp).values(some);
}

type Row = typeof inboxHeldUp.$inferSelect;
interface Queue {
  enterpriseId: string;
  producer: string;
}

/** Applies one event in the enterprise of the running transaction. */
export type ApplyOne = (tx: Transaction, producer: string, event: EventEnvelope) => Promise<void>;

/** The first event of each queue, if it is due. */
async function listDue(tx: Transaction): Promise<Queue[]> {
  const rows = await tx.execute<{ enterpriseId: string; producer: string }>(sql`
    select "enterpriseId", producer from (
      select distinct on (enterprise_id, producer) enterprise_id as "enterpriseId", producer, next_at
      from inbox_held_up order by enterprise_id, producer, number) head
    where next_at <= clock_timestamp() limit ${QUEUES_AT_ONCE}`);
  return [...rows];
}

async function listFirst(tx: Transaction, { enterpriseId, producer }: Queue): Promise<Row[]> {
  return await tx
    .select()
    .from(inboxHeldUp)
    .where(sql`${inboxHeldUp.enterpriseId} = ${enterpriseId} and ${inboxHeldUp.producer} = ${producer}`)
    .orderBy(inboxHeldUp.number)
    .limit(DRAINED_AT_ONCE);
}

/** Locks a queue, so that replicas do not drain the same one. */
async function lockQueue(tx: Transaction, { enterpriseId, producer }: Queue): Promise<boolean> {
  const key = `held-up:${producer}:${enterpriseId}`;
  const [lock] = await tx.execute<{ held: boolean }>(
    sql`select pg_try_advisory_xact_lock(hashtextextended(${key}, 0)) as held`,
  );
  return lock?.held ?? false;
}

async function postpone(tx: Transaction, { enterpriseId, id, attempts }: Row, error: unknown): Promise<void> {
  const seconds = Math.min(FIRST_RETRY_SECONDS * 2 ** attempts, RETRY_LIMIT_SECONDS);
  await tx.execute(sql`
    update inbox_held_up set attempts = attempts + 1, error = ${reasonOf(error)},
      next_at = clock_timestamp() + make_interval(secs => ${seconds})
    where enterprise_id = ${enterpriseId} and id = ${id}`);
}

async function applyRow(tx: Transaction, row: Row, apply: ApplyOne): Promise<void> {
  const { eventId, producer, enterpriseId, type, payload, occurredAt, seq } = row;
  await tx.transaction(async (savepoint) => {
    await switchEnterprise(savepoint, enterpriseId);
    await apply(savepoint, producer, { id: eventId, enterpriseId, type, payload, occurredAt, seq });
  });
  await switchSystem(tx);
  await tx.execute(sql`delete from inbox_held_up where enterprise_id = ${enterpriseId} and id = ${row.id}`);
}

/** Applies the events of a queue in order, up to the first failure. @returns whether there may be more to apply */
async function drainSome(db: Database, queue: Queue, apply: ApplyOne, log: Logger): Promise<boolean> {
  return await withSystem(db, async (tx) => {
    if (!(await lockQueue(tx, queue))) return false;
    const rows = await listFirst(tx, queue);
    for (const row of rows) {
      try {
        await applyRow(tx, row, apply);
      } catch (error) {
        if (isOutage(error)) throw error;
        await postpone(tx, row, error);
        const { eventId, type, attempts } = row;
        log.error(
          { err: error, ...queue, eventId, type, attempts: attempts + 1 },
          'an event is held up: it cannot be applied',
        );
        return false;
      }
    }
    return rows.length === DRAINED_AT_ONCE;
  });
}

async function existsHeldUp(tx: Transaction): Promise<boolean> {
  const [row] = await tx.execute<{ exists: boolean }>(sql`select exists (select from inbox_held_up) as exists`);
  return row?.exists ?? false;
}

/** Retries every event that is due. @returns whether events are still held up */
export async function drainHeldUp(db: Database, apply: ApplyOne, log: Logger): Promise<boolean> {
  for (const queue of await withSystem(db, listDue)) {
    for (let more = true; more; ) more = await drainSome(db, queue, apply, log);
  }
  return await withSystem(db, existsHeldUp);
}

/** The events that this service cannot apply, oldest first, each with the number of events behind it. */
export async function listHeldUp(db: Database, limit = 100): Promise<HeldUpEvent[]> {
  return await withSystem(db, async (tx) => {
    const rows = await tx.execute<Omit<HeldUpEvent, 'waiting'> & { waiting: string }>(sql`
      select * from (
        select distinct on (enterprise_id, producer) id, producer, enterprise_id as "enterpriseId", type,
          coalesce(error, '') as error, attempts, created_at as "heldUpSince", next_at as "nextAttemptAt",
          count(*) over (partition by enterprise_id, producer) - 1 as waiting
        from inbox_held_up order by enterprise_id, producer, number) head
      order by "heldUpSince" limit ${limit}`);
    return rows.map((row) => ({
      ...row,
      heldUpSince: new Date(row.heldUpSince),
      nextAttemptAt: new Date(row.nextAttemptAt),
      waiting: Number(row.waiting),
    }));
  });
}

/**
 * Makes held-up events due now. In a transaction across enterprises.
 * @returns the events that were still waiting
 */
export async function replayHeldUp(
  tx: Transaction,
  ids: readonly string[],
): Promise<Pick<HeldUpEvent, 'id' | 'enterpriseId' | 'type'>[]> {
  return await tx
    .update(inboxHeldUp)
    .set({ nextAt: sql`clock_timestamp()` })
    .where(inArray(inboxHeldUp.id, [...ids]))
    .returning({ id: inboxHeldUp.id, enterpriseId: inboxHeldUp.enterpriseId, type: inboxHeldUp.type });
}

/** Counts held-up events and enterprises, and the seconds since the oldest was held up. */
export async function countHeldUp(tx: Transaction): Promise<{ events: number; enterprises: number; seconds: number }> {
  const [row] = await tx.execute<{ events: number; enterprises: number; seconds: number }>(sql`
    select count(*)::int as events, count(distinct enterprise_id)::int as enterprises,
      coalesce(extract(epoch from clock_timestamp() - min(created_at)), 0)::float8 as seconds
    from inbox_held_up`);
  return row ?? { events: 0, enterprises: 0, seconds: 0 };
}
