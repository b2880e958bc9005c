import { sql } from 'drizzle-orm';
import { type Database, type Transaction, withSystem } from '../database/database.ts';
import type { Logger } from '../log.ts';
import { countHeldUp } from './held-up.ts';

const WATCH_MILLISECONDS = 15_000;
/** A greater lag is an alarm. */
export const LAG_LIMIT_SECONDS = 60;

/** A consumer's lag in this service's stream. */
export interface ConsumerLag {
  consumer: string;
  /** Numbers between its cursor and the newest event. */
  events: number;
  /** Age of the oldest event that was not delivered to it; 0 when there is none. */
  seconds: number;
}

/** Figures about the events that a service produces and consumes. */
export interface EventFigures {
  consumers: ConsumerLag[];
  /** Events of siblings that are held up because the first of their enterprise cannot be applied. */
  heldUp: { events: number; enterprises: number; seconds: number };
}

const listLags = async (tx: Transaction): Promise<ConsumerLag[]> => {
  const rows = await tx.execute<{ consumer: string; events: string; seconds: number }>(sql`
    select cursor.consumer, coalesce(newest.seq, 0) - least(cursor.seq, coalesce(newest.seq, 0)) as events,
      coalesce(extract(epoch from clock_timestamp() - oldest.created_at), 0)::float8 as seconds
    from outbox_cursor cursor
    left join lateral (select max(seq) as seq from outbox) newest on true
    left join lateral (select created_at from outbox where seq > cursor.seq order by seq limit 1) oldest on true
    order by cursor.consumer`);
  return rows.map((row) => ({ ...row, events: Number(row.events) }));
};

export const readEventFigures = (db: Database): Promise<EventFigures> =>
  withSystem(db, async (tx) => ({ consumers: await listLags(tx), heldUp: await countHeldUp(tx) }));

/** Checks the figures periodically and logs problems that an operator must fix. */
export function watchEvents(db: Database, log: Logger): { stop(): void } {
  const look = async () => {
    const { consumers, heldUp } = await readEventFigures(db);
    for (const lag of consumers) {
      if (lag.seconds > LAG_LIMIT_SECONDS) log.error(lag, 'a consumer of events is behind');
    }
    if (heldUp.events > 0) log.error(heldUp, 'events of siblings are held up: list and replay them');
  };
  const timer = setInterval(() => {
    look().catch((error: unknown) => log.warn({ err: error }, 'the lag of events is not known'));
  }, WATCH_MILLISECONDS).unref();
  return { stop: () => clearInterval(timer) };
}
