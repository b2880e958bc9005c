import { sql } from 'drizzle-orm';
import { newId } from '../database/columns.ts';
import { type Transaction, withSystem } from '../database/database.ts';
import { DeadlineError, withDeadline } from '../deadline.ts';
import { ConsumerLoop, type Target } from './consumer-loop.ts';
import { dropLeases } from './cursor.ts';
import { lastGivenOut, lastNumber } from './horizon.ts';
import type { Look } from '../watch.ts';
import { Newest } from './newest.ts';
import type { RelayOptions } from './service.ts';

export interface Relay {
  start(): void;
  /** Announces that events may have been written. */
  kick(): void;
  /** Checks whether events may have been written. */
  look: Look;
  /**
   * Resolves to true when every event that was committed before the call has reached every consumer; with
   * `enterpriseId`, only events of that enterprise count.
   * Resolves to false at the timeout, or as soon as a consumer fails: callers do not wait for a sibling that is down.
   * Never rejects, because the change has already committed.
   */
  settle(timeoutMilliseconds: number, enterpriseId?: string | null): Promise<boolean>;
  /** Consumers whose last delivery failed. */
  failing(): ReadonlySet<string>;
  stop(): Promise<void>;
}

/** The newest committed event, of one enterprise or of all (`seq` is 0 when there is none), and the last assigned number. */
async function readTarget(tx: Transaction, enterpriseId: string | null): Promise<Target> {
  const ofWhom = enterpriseId ? sql`where enterprise_id = ${enterpriseId}` : sql``;
  const [row] = await tx.execute<{ seq: string | null; last: string }>(
    sql`select max(seq) as seq, ${lastGivenOut} as last from outbox ${ofWhom}`,
  );
  return { seq: Number(row?.seq ?? 0), last: Number(row?.last ?? 0) };
}

/** Delivers committed events from this service's outbox to the consumers. */
export function createRelay(options: RelayOptions): Relay {
  const { db, log } = options;
  const holder = newId();
  const newest = new Newest(db);
  const loops = [...options.consumers].map(
    ([consumer, types]) => new ConsumerLoop(options, { consumer, types, holder, newest }),
  );
  const kick = () => {
    for (const loop of loops) loop.kick();
  };
  const reachAll = async (deadline: number, enterpriseId: string | null): Promise<boolean> => {
    const target = await withSystem(db, (tx) => readTarget(tx, enterpriseId));
    const reached = await Promise.all(loops.map((loop) => loop.reach(target, deadline)));
    return reached.every(Boolean);
  };
  const settle = async (milliseconds: number, enterpriseId: string | null = null): Promise<boolean> => {
    const deadline = performance.now() + milliseconds;
    try {
      return await withDeadline('Delivering events', milliseconds, () => reachAll(deadline, enterpriseId));
    } catch (error) {
      if (!(error instanceof DeadlineError)) log.warn({ err: error }, 'whether events have arrived is not known');
      return false;
    }
  };
  let seen = 0;
  return {
    start: kick,
    kick,
    async look(tx) {
      const last = await lastNumber(tx);
      if (last !== seen) kick();
      seen = last;
    },
    settle,
    failing: () => new Set(loops.filter(({ isFailing }) => isFailing).map(({ consumer }) => consumer)),
    async stop() {
      await Promise.all(loops.map((loop) => loop.stop()));
      await withSystem(db, (tx) => dropLeases(tx, holder)).catch((error: unknown) => {
        log.warn({ err: error }, 'the leases on consumers end by themselves');
      });
    },
  };
}
