import { sql } from 'drizzle-orm';
import { type Database, switchEnterprise, switchSystem, type Transaction, withSystem } from '../database/database.ts';
import type { EventBatch, EventEnvelope } from './event.ts';

/** Takes a run: events of one type and one enterprise that follow each other, in their order; at least one. */
export type EventHandler = (tx: Transaction, run: readonly EventEnvelope[]) => Promise<void>;
export type EventHandlers = Readonly<Record<string, EventHandler>>;

/** Locks the producer's cursor, so that two deliveries of the same batch apply it once. @returns the last number applied. */
async function lockCursor(tx: Transaction, producer: string): Promise<number> {
  await tx.execute(sql`insert into inbox (producer, seq) values (${producer}, 0) on conflict do nothing`);
  const [row] = await tx.execute<{ seq: string }>(sql`select seq from inbox where producer = ${producer} for update`);
  return Number(row?.seq ?? 0);
}

/** Cuts events where the type or the enterprise changes. */
function* runsOf(events: readonly EventEnvelope[]): Generator<[EventEnvelope, ...EventEnvelope[]]> {
  let run: [EventEnvelope, ...EventEnvelope[]] | null = null;
  for (const event of events) {
    if (run && run[0].type === event.type && run[0].enterpriseId === event.enterpriseId) run.push(event);
    else {
      if (run) yield run;
      run = [event];
    }
  }
  if (run) yield run;
}

/**
 * Applies a batch in one transaction: each run of events in its own enterprise, those already applied not again.
 * A handler that throws undoes the batch, and the producer delivers it again.
 */
export async function applyBatch(db: Database, handlers: EventHandlers, batch: EventBatch): Promise<void> {
  await withSystem(db, async (tx) => {
    const applied = await lockCursor(tx, batch.producer);
    const fresh = batch.events.filter(({ seq }) => seq > applied);
    const last = fresh.at(-1);
    if (!last) return;
    let current: string | null = null;
    for (const run of runsOf(fresh.filter(({ type }) => handlers[type]))) {
      const [{ type, enterpriseId }] = run;
      if (enterpriseId !== current) await switchEnterprise(tx, enterpriseId);
      current = enterpriseId;
      await handlers[type]?.(tx, run);
    }
    await switchSystem(tx);
    await tx.execute(sql`update inbox set seq = ${last.seq} where producer = ${batch.producer}`);
  });
}
