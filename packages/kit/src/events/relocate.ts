import { type Transaction, withSystem } from '../database/database.ts';
import { beginEpoch, isKnown, moveCursor } from './cursor.ts';
import type { Position, Receipt } from './event.ts';
import { Horizon } from './horizon.ts';
import type { Served, Service, Task } from './service.ts';

type Elsewhere = Extract<Receipt, { isTaken: false }>;

/** A consumer from before streams had epochs knows only a number. */
const isOfOldRelease = ({ epoch, position }: Elsewhere) => epoch === null && position.seq > 0 && position.id === null;

/** Finding the position takes one or two steps; after more the relay waits before the next attempt. */
const RELOCATIONS_AT_ONCE = 4;
const BEGINNING: Position = { seq: 0, id: null };

/**
 * The position from which events of history (audit entries) are delivered again to a consumer that needs a snapshot:
 * before anything that it could lack. Each event has an id, so known ones are not stored twice.
 */
function historyFrom({ cursor }: Task, elsewhere: Elsewhere, known: boolean): Position {
  if (isOfOldRelease(elsewhere)) return { seq: cursor.seq, id: null };
  if (!known) return BEGINNING;
  return elsewhere.position.seq < cursor.told.seq ? elsewhere.position : cursor.told;
}

/**
 * The consumer's position differs from its cursor. If the outbox contains that event, one side missed a commit of the
 * other, or the consumer was restored: delivery continues from there. If not, this database was restored: a new stream
 * begins, and its consumers rebuild their read models first.
 */
export async function relocate(service: Service, task: Task, elsewhere: Elsewhere): Promise<Served> {
  const { options, consumer, holder } = service;
  const { position } = elsewhere;
  const from = task.cursor.seq;
  service.relocations += 1;
  if (service.relocations > RELOCATIONS_AT_ONCE) throw new Error(`${consumer} is never where it says that it is`);
  const move = async (tx: Transaction): Promise<void> => {
    const known = await isKnown(tx, position);
    const isOfThisStream = elsewhere.epoch === task.epoch || (elsewhere.epoch === null && position.seq === 0);
    if (isOfThisStream && known) {
      await moveCursor(tx, consumer, holder, { from, to: position.seq, told: position, epoch: elsewhere.epoch });
      return;
    }
    if (isOfThisStream) await beginEpoch(tx, task.epoch);
    const told = historyFrom(task, elsewhere, known);
    const to = Math.min(told.seq, from);
    await moveCursor(tx, consumer, holder, { from, to, told, epoch: null, rebuild: true });
  };
  await withSystem(options.db, move);
  // Numbers may be reused after a restore, so knowledge about running writers is stale.
  service.horizon = new Horizon();
  options.log.warn(
    { producer: options.producer, consumer, cursor: task.cursor.told, consumerAt: position },
    'a consumer stands elsewhere in the stream than was thought',
  );
  return { reached: 0, full: true, isBusy: false, until: null };
}
