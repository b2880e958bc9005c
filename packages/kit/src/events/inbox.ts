import { sql } from 'drizzle-orm';
import { type Database, switchEnterprise, switchSystem, type Transaction, withSystem } from '../database/database.ts';
import { isOutage } from '../outage.ts';
import type { Logger } from '../log.ts';
import type { Delivery, EventBatch, EventEnvelope, Position, Receipt } from './event.ts';
import { listHeldUpEnterprises, park } from './held-up.ts';
import { type Consumer, handleRun, isState, runsOf } from './handlers.ts';
import { takeEnd, takePage } from './read-model.ts';

/** The outcome of a delivery. */
export interface Taken {
  receipt: Receipt;
  /** Some events were set aside: they cannot be applied, or others of their enterprise already wait. */
  isHeldUp: boolean;
}

const taken = (isHeldUp = false): Taken => ({ receipt: { isTaken: true }, isHeldUp });
const elsewhere = ({ epoch, position }: Place): Taken => ({
  receipt: { isTaken: false, epoch, position },
  isHeldUp: false,
});

interface Place {
  epoch: string | null;
  position: Position;
  /** A snapshot contained the events of state up to this number. */
  stateFrom: number;
}

type Row = { seq: string; eventId: string | null; epoch: string | null; stateFrom: string };

const placeOf = (row: Row | undefined): Place => ({
  epoch: row?.epoch ?? null,
  position: { seq: Number(row?.seq ?? 0), id: row?.eventId ?? null },
  stateFrom: Number(row?.stateFrom ?? 0),
});

const columns = sql`seq, event_id as "eventId", epoch, state_from as "stateFrom"`;

async function readPlace(tx: Transaction, producer: string): Promise<Place> {
  const [row] = await tx.execute<Row>(sql`select ${columns} from inbox where producer = ${producer}`);
  return placeOf(row);
}

/** Locks this service's position in the producer's stream, so that a batch that is delivered twice is applied once. */
async function lockPlace(tx: Transaction, producer: string): Promise<Place> {
  const lock = () => tx.execute<Row>(sql`select ${columns} from inbox where producer = ${producer} for update`);
  const [known] = await lock();
  if (known) return placeOf(known);
  await tx.execute(sql`insert into inbox (producer, seq) values (${producer}, 0) on conflict do nothing`);
  const [begun] = await lock();
  return placeOf(begun);
}

const isSame = (one: Position, other: Position) => one.seq === other.seq && one.id === other.id;

/** Whether the batch starts at this service's position, or starts before it and contains it. */
function follows({ epoch, position }: Place, batch: EventBatch): boolean {
  const isFirst = epoch === null && position.seq === 0;
  if (isFirst) return batch.after.seq === 0;
  if (epoch !== batch.epoch) return false;
  return isSame(position, batch.after) || batch.events.some((event) => isSame(position, event));
}

/** Applies a run. With `apart`, a run that cannot be applied is set aside. @returns whether it was applied */
async function applyRun(
  tx: Transaction,
  consumer: Consumer,
  { producer, run, apart, log }: { producer: string; run: readonly EventEnvelope[]; apart: boolean; log: Logger },
): Promise<boolean> {
  if (!apart) {
    await handleRun(tx, consumer, run);
    return true;
  }
  try {
    await tx.transaction((savepoint) => handleRun(savepoint, consumer, run));
    return true;
  } catch (error) {
    if (isOutage(error)) throw error;
    const [first] = run;
    const about = { producer, enterpriseId: first?.enterpriseId, eventId: first?.id, type: first?.type };
    log.error({ err: error, ...about, events: run.length }, 'events are held up: they cannot be applied');
    await switchSystem(tx);
    await park(tx, producer, run, error);
    return false;
  }
}

async function applyFresh(
  tx: Transaction,
  consumer: Consumer,
  fresh: readonly EventEnvelope[],
  options: { producer: string; apart: boolean; log: Logger },
): Promise<{ isHeldUp: boolean }> {
  const { producer } = options;
  let isHeldUp = false;
  const heldUp = await listHeldUpEnterprises(tx, producer);
  for (const run of runsOf(fresh)) {
    const [{ enterpriseId }] = run;
    if (heldUp.has(enterpriseId)) {
      await switchSystem(tx);
      await park(tx, producer, run);
      isHeldUp = true;
      continue;
    }
    await switchEnterprise(tx, enterpriseId);
    if (await applyRun(tx, consumer, { ...options, run })) continue;
    heldUp.add(enterpriseId);
    isHeldUp = true;
  }
  await switchSystem(tx);
  return { isHeldUp };
}

async function applyOnce(
  db: Database,
  consumer: Consumer,
  batch: EventBatch,
  options: { apart: boolean; log: Logger },
): Promise<Taken> {
  const { producer, epoch } = batch;
  return await withSystem(db, async (tx) => {
    const place = await lockPlace(tx, producer);
    if (!follows(place, batch)) return elsewhere(place);
    const isFresh = ({ seq, type }: EventEnvelope) =>
      seq > place.position.seq && consumer.handlers[type] && !(isState(consumer, type) && seq <= place.stateFrom);
    const { isHeldUp } = await applyFresh(tx, consumer, batch.events.filter(isFresh), { ...options, producer });
    const last = batch.events.at(-1);
    const position = last && last.seq > place.position.seq ? last : place.position;
    await tx.execute(
      sql`update inbox set seq = ${position.seq}, event_id = ${position.id}, epoch = ${epoch} where producer = ${producer}`,
    );
    return taken(isHeldUp);
  });
}

/** Answers an empty batch: whether the positions match. Only the first one of a stream writes anything. */
async function compare(db: Database, consumer: Consumer, batch: EventBatch, log: Logger): Promise<Taken> {
  const place = await withSystem(db, (tx) => readPlace(tx, batch.producer));
  if (place.epoch === null) return await applyOnce(db, consumer, batch, { apart: false, log });
  return follows(place, batch) ? taken() : elsewhere(place);
}

/**
 * Applies a batch in one transaction, each run of events in its own enterprise. Events that were already applied are
 * skipped.
 * When a handler throws, the batch is rolled back and applied again with a savepoint for each run. A run that cannot be
 * applied is held up, with all later events of its enterprise; other enterprises are not affected.
 * An outage rolls the batch back, and the producer delivers it again.
 */
async function applyBatch(db: Database, consumer: Consumer, batch: EventBatch, log: Logger): Promise<Taken> {
  if (batch.events.length === 0) return await compare(db, consumer, batch, log);
  try {
    return await applyOnce(db, consumer, batch, { apart: false, log });
  } catch (error) {
    if (isOutage(error)) throw error;
    return await applyOnce(db, consumer, batch, { apart: true, log });
  }
}

/** Applies a delivery from a sibling. */
export async function takeDelivery(db: Database, consumer: Consumer, delivery: Delivery, log: Logger): Promise<Taken> {
  if (delivery.kind === 'events') return await applyBatch(db, consumer, delivery, log);
  if (delivery.kind === 'page') await takePage(db, consumer, delivery, log);
  else await takeEnd(db, consumer, delivery, log);
  // A snapshot that cannot be applied is set aside as well.
  return taken(true);
}
