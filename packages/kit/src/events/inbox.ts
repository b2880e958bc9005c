import { sql } from 'drizzle-orm';
import { type Database, switchEnterprise, switchSystem, type Transaction, withSystem } from '../database/database.ts';
import type { EventBatch, EventEnvelope } from './event.ts';

export type EventHandler = (tx: Transaction, event: EventEnvelope) => Promise<void>;
export type EventHandlers = Readonly<Record<string, EventHandler>>;

/** Locks the producer's cursor, so that two deliveries of the same batch apply it once. @returns the last number applied. */
async function lockCursor(tx: Transaction, producer: string): Promise<number> {
  await tx.execute(sql`insert into inbox (producer, seq) values (${producer}, 0) on conflict do nothing`);
  const [row] = await tx.execute<{ seq: string }>(sql`select seq from inbox where producer = ${producer} for update`);
  return Number(row?.seq ?? 0);
}

/**
 * Applies a batch in one transaction: each event in its own enterprise, those already applied not again.
 * A handler that throws undoes the batch, and the producer delivers it again.
 */
export async function applyBatch(db: Database, handlers: EventHandlers, batch: EventBatch): Promise<void> {
  await withSystem(db, async (tx) => {
    const applied = await lockCursor(tx, batch.producer);
    const fresh = batch.events.filter(({ seq }) => seq > applied);
    const last = fresh.at(-1);
    if (!last) return;
    let enterpriseId: string | null = null;
    for (const event of fresh) {
      const handler = handlers[event.type];
      if (!handler) continue;
      if (event.enterpriseId !== enterpriseId) await switchEnterprise(tx, event.enterpriseId);
      enterpriseId = event.enterpriseId;
      await handler(tx, event);
    }
    await switchSystem(tx);
    await tx.execute(sql`update inbox set seq = ${last.seq} where producer = ${batch.producer}`);
  });
}
