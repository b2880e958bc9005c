import { type Transaction, withSystem } from '../database/database.ts';
import { moveCursor, readBatch, readStanding, takeLease } from './cursor.ts';
import type { Receipt } from './event.ts';
import { relocate } from './relocate.ts';
import { send, type Served, type Service, type Task } from './service.ts';
import { sendSnapshot } from './send-snapshot.ts';

export const isDueToCompare = ({ comparedAt, options }: Service) =>
  comparedAt === null || performance.now() - comparedAt >= options.compareMilliseconds;

async function readTask(tx: Transaction, { consumer, holder, horizon }: Service): Promise<Task> {
  const { cursor, epoch, last } = await readStanding(tx, consumer, holder);
  if (cursor.isHeld) return { epoch, cursor, events: [], isFull: false, until: null };
  const until = await horizon.read(tx, last);
  const batch = until > cursor.seq ? await readBatch(tx, cursor.seq, until) : { events: [], isFull: false };
  return { epoch, cursor, ...batch, until: batch.isFull || horizon.isAwaiting ? null : until };
}

/** Takes the lease and returns the next task. When there is none, returns the consumer's progress. */
async function take(service: Service): Promise<Task | Served> {
  const { options, consumer, holder } = service;
  return await withSystem(options.db, async (tx) => {
    const task = await readTask(tx, service);
    const { cursor, events, epoch, until } = task;
    const isBusy = cursor.isHeld || service.horizon.isAwaiting;
    const nothing = { reached: cursor.seq, full: false, isBusy };
    if (cursor.isHeld) return { ...nothing, until: null };
    const isIdle = events.length === 0 && !cursor.rebuild && cursor.toldEpoch === epoch && !isDueToCompare(service);
    if (isIdle) return { ...nothing, until };
    return (await takeLease(tx, consumer, holder, cursor)) ? task : { ...nothing, until: null };
  });
}

/** Sends the consumer the events of its types. Sends nothing when there are none and its position is known. */
async function deliver(service: Service, { epoch, cursor, events }: Task): Promise<Receipt> {
  const wanted = events.filter((event) => service.types.has(event.type));
  if (wanted.length === 0 && cursor.toldEpoch === epoch && !isDueToCompare(service)) return { isTaken: true };
  const { producer } = service.options;
  const receipt = await send(service, { kind: 'events', producer, epoch, after: cursor.told, events: wanted });
  service.comparedAt = performance.now();
  return receipt;
}

/**
 * Delivers a batch to a consumer. No transaction is open during the delivery. The cursor moves afterwards, unless
 * another relay has moved it.
 */
export async function serveBatch(service: Service): Promise<Served> {
  const task = await take(service);
  if (!('events' in task)) return task;
  if (task.cursor.rebuild) return await sendSnapshot(service, task);
  const receipt = await deliver(service, task);
  if (!receipt.isTaken) return await relocate(service, task, receipt);
  service.relocations = 0;
  const { epoch, cursor, events, isFull, until } = task;
  const last = events.findLast((event) => service.types.has(event.type));
  const told = last ? { seq: last.seq, id: last.id } : cursor.told;
  const to = events.at(-1)?.seq ?? cursor.seq;
  const { options, consumer, holder } = service;
  const move = { from: cursor.seq, to, told, epoch };
  const isMoved = await withSystem(options.db, (tx) => moveCursor(tx, consumer, holder, move));
  const isBusy = service.horizon.isAwaiting;
  return { reached: isMoved ? to : cursor.seq, full: isFull || !isMoved, isBusy, until: isMoved ? until : null };
}
