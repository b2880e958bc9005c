import { sql } from 'drizzle-orm';
import { type Database, type Transaction, withSystem } from '../database/database.ts';
import type { Logger } from '../log.ts';
import { countHeldUp } from './held-up.ts';

const WATCH_MILLISECONDS = 15_000;
/** Events that are told later than this are an alarm. */
export const LAG_LIMIT_SECONDS = 60;

/** How far a consumer is behind in this service's stream. */
export interface ConsumerLag {
  consumer: string;
  /** Numbers between what it was served and the newest event. */
  events: number;
  /** Age of the oldest event that it was not served; 0 when there is none. */
  seconds: number;
}

/** How the events of a service and those that it takes are getting on. */
export interface EventFigures {
  consumers: ConsumerLag[];
  /** Events of siblings that wait because the first of their enterprise cannot be applied. */
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

/** Looks at the figures now and then, and says in the log what somebody has to look after. */
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
