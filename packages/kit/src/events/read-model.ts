import { sql } from 'drizzle-orm';
import { type Database, switchEnterprise, type Transaction, withSystem } from '../database/database.ts';
import { isOutage } from '../outage.ts';
import type { Logger } from '../log.ts';
import { envelopesOf, type EventEnvelope, type SnapshotEnd, type SnapshotPage } from './event.ts';
import { park } from './held-up.ts';
import { type Consumer, handleRun, runsOf } from './handlers.ts';
import { inboxSnapshot } from './outbox.table.ts';

/** Event type of a held-up snapshot of an enterprise. */
export const SNAPSHOT = 'snapshot';

async function handle(tx: Transaction, consumer: Consumer, events: readonly EventEnvelope[]): Promise<void> {
  for (const run of runsOf(events)) await handleRun(tx, consumer, run);
}

/** Makes the read model of the running transaction's enterprise equal to the state in the pages. */
async function rebuild(
  tx: Transaction,
  consumer: Consumer,
  about: { enterpriseId: string; types: readonly string[] },
  pages: AsyncIterable<readonly EventEnvelope[]>,
): Promise<void> {
  const { readModel } = consumer;
  if (!readModel) return;
  const types = about.types.filter((type) => readModel.types.includes(type));
  const named = new Set<string>();
  await readModel.forget(tx, types);
  for await (const events of pages) {
    for (const { type, payload } of events) named.add(`${type} ${readModel.subjectOf(type, payload)}`);
    await handle(tx, consumer, events);
  }
  const gone = await readModel.listGone(tx, types, (type, subject) => named.has(`${type} ${subject}`));
  await handle(tx, consumer, envelopesOf(gone));
}

async function* readPages(tx: Transaction, producer: string, snapshotId: string): AsyncGenerator<EventEnvelope[]> {
  for (let page = 0; ; page += 1) {
    const [row] = await tx
      .select({ events: inboxSnapshot.events })
      .from(inboxSnapshot)
      .where(sql`${inboxSnapshot.producer} = ${producer} and ${inboxSnapshot.page} = ${page}
        and ${inboxSnapshot.snapshotId} = ${snapshotId}`);
    if (!row) return;
    yield row.events as EventEnvelope[];
  }
}

async function* once<T>(value: T): AsyncGenerator<T> {
  yield value;
}

/** Deletes what a snapshot replaces: stored pages, and held-up events of state. */
async function clear(tx: Transaction, producer: string, types: readonly string[]): Promise<void> {
  await tx.execute(sql`delete from inbox_snapshot where producer = ${producer}`);
  await tx.execute(sql`delete from inbox_held_up where producer = ${producer}
    and type in ${[SNAPSHOT, ...types]}`);
}

type About = Pick<SnapshotPage, 'producer' | 'snapshotId' | 'enterpriseId' | 'types'>;

/** Rebuilds one enterprise from the pages that were stored, all or nothing. */
async function rebuildEnterprise(db: Database, consumer: Consumer, about: About): Promise<void> {
  const { producer, snapshotId, enterpriseId, types } = about;
  await withSystem(db, async (tx) => {
    await switchEnterprise(tx, enterpriseId);
    await rebuild(tx, consumer, about, readPages(tx, producer, snapshotId));
    await clear(tx, producer, types);
  });
}

/** Holds up a snapshot that cannot be applied like an event, with the enterprise's events behind it. */
async function parkSnapshot(db: Database, about: About, error: unknown): Promise<void> {
  const { producer, snapshotId, enterpriseId, types } = about;
  await withSystem(db, async (tx) => {
    await switchEnterprise(tx, enterpriseId);
    const events: EventEnvelope[] = [];
    for await (const page of readPages(tx, producer, snapshotId)) events.push(...page);
    await clear(tx, producer, types);
    const event = { enterpriseId, type: SNAPSHOT, payload: { types, events } };
    await park(tx, producer, envelopesOf([event]), error);
  });
}

async function rebuildOrPark(db: Database, consumer: Consumer, about: About, log: Logger): Promise<void> {
  try {
    await rebuildEnterprise(db, consumer, about);
  } catch (error) {
    if (isOutage(error)) throw error;
    const { producer, enterpriseId } = about;
    log.error({ err: error, producer, enterpriseId }, 'a snapshot is held up: it cannot be applied');
    await parkSnapshot(db, about, error);
  }
}

/** Applies a held-up event or snapshot. */
export async function applyHeldUp(tx: Transaction, consumer: Consumer, event: EventEnvelope): Promise<void> {
  if (event.type !== SNAPSHOT) return await handle(tx, consumer, [event]);
  const { types, events } = event.payload as { types: string[]; events: EventEnvelope[] };
  await rebuild(tx, consumer, { enterpriseId: event.enterpriseId, types }, once(events));
}

/** Stores a page; the last page of an enterprise rebuilds it. */
export async function takePage(db: Database, consumer: Consumer, page: SnapshotPage, log: Logger): Promise<void> {
  const { producer, snapshotId, enterpriseId, page: number, events } = page;
  await withSystem(db, async (tx) => {
    const row = { enterpriseId, producer, page: number, snapshotId, events };
    const { enterpriseId: whose, producer: from, page: which } = inboxSnapshot;
    await tx
      .insert(inboxSnapshot)
      .values(row)
      .onConflictDoUpdate({ target: [whose, from, which], set: { snapshotId, events } });
  });
  if (page.isLast) await rebuildOrPark(db, consumer, page, log);
}

/** Ends a snapshot: clears enterprises that it does not contain, and continues the stream at its position. */
export async function takeEnd(db: Database, consumer: Consumer, end: SnapshotEnd, log: Logger): Promise<void> {
  const { producer, epoch, snapshotId, types, position, stateFrom } = end;
  const named = new Set(end.enterpriseIds);
  const known = consumer.readModel && types.length > 0 ? await withSystem(db, consumer.readModel.listEnterprises) : [];
  for (const enterpriseId of known) {
    if (!named.has(enterpriseId)) {
      await rebuildOrPark(db, consumer, { producer, snapshotId, enterpriseId, types }, log);
    }
  }
  await withSystem(db, async (tx) => {
    await tx.execute(sql`
      insert into inbox (producer, seq, event_id, epoch, state_from)
      values (${producer}, ${position.seq}, ${position.id}, ${epoch}, ${stateFrom})
      on conflict (producer) do update
      set seq = excluded.seq, event_id = excluded.event_id, epoch = excluded.epoch, state_from = excluded.state_from`);
    await tx.execute(sql`delete from inbox_snapshot where producer = ${producer}`);
  });
  log.warn({ producer, epoch, enterprises: named.size }, 'what is kept of a sibling was rebuilt from its snapshot');
}
