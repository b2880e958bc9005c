import { sql } from 'drizzle-orm';
import { type Transaction, withSystem } from '../database/database.ts';
import { ConsumerLoop, type RelayOptions } from './consumer-loop.ts';

export interface Relay {
  start(): void;
  /** Says that something may have been written. */
  kick(): void;
  /**
   * Resolves when all that was committed before the call has reached every consumer. False when time ran out, or when a
   * consumer fails: nobody waits for a sibling that is down.
   */
  settle(timeoutMilliseconds: number): Promise<boolean>;
  stop(): Promise<void>;
}

/** Number of the newest event that is committed; 0 when there is none. */
async function newestNumber(tx: Transaction): Promise<number> {
  const [row] = await tx.execute<{ seq: string | null }>(sql`select max(seq) as seq from outbox`);
  return Number(row?.seq ?? 0);
}

/** Takes committed events from this service's outbox to the consumers. */
export function createRelay(options: RelayOptions): Relay {
  const loops = [...options.consumers].map(([consumer, types]) => new ConsumerLoop(options, consumer, types));
  const kick = () => {
    for (const loop of loops) loop.kick();
  };
  return {
    start: kick,
    kick,
    async settle(timeoutMilliseconds) {
      const deadline = performance.now() + timeoutMilliseconds;
      const target = await withSystem(options.db, newestNumber);
      const reached = await Promise.all(loops.map((loop) => loop.reach(target, deadline)));
      return reached.every(Boolean);
    },
    async stop() {
      await Promise.all(loops.map((loop) => loop.stop()));
    },
  };
}
