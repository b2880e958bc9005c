import { monitorEventLoopDelay } from 'node:perf_hooks';
import { sql } from 'drizzle-orm';
import type { Runtime } from './context.ts';
import { withSystem } from './database/database.ts';
import { DeadlineError, withDeadline } from './deadline.ts';
import { type EventFigures, LAG_LIMIT_SECONDS, readEventFigures } from './events/lag.ts';

const CHECK_MILLISECONDS = 800;
/** A process is unhealthy when its event loop stalled for this long in the last window. */
const STALL_MILLISECONDS = 10_000;
const WINDOW_MILLISECONDS = 30_000;
const NANOSECONDS = 1e6;

/** One dependency of a service, and whether it works. */
interface HealthPart {
  isOk: boolean;
  /** The problem, if any. */
  problem?: string;
}

export interface Health {
  isReady: boolean;
  database: HealthPart;
  /** The workers of background tasks. */
  queue: HealthPart;
  /** The delivery of this service's events; an unavailable consumer does not make the service unready. */
  events: HealthPart & Partial<EventFigures>;
}

async function check<T extends object>(what: string, look: () => Promise<T>): Promise<HealthPart & Partial<T>> {
  try {
    return { isOk: true, ...(await withDeadline(what, CHECK_MILLISECONDS, look)) };
  } catch (error) {
    // Messages of the database contain hosts and users, so they are only logged.
    const problem = error instanceof DeadlineError ? 'did not answer in time' : 'fails';
    return { isOk: false, problem } as HealthPart & Partial<T>;
  }
}

/** A failing consumer lags for a reason outside this service: this raises an alarm, but does not make the service unready. */
function judgeEvents(part: Health['events'], failing: ReadonlySet<string>): Health['events'] {
  const stuck = part.consumers?.filter(
    ({ consumer, seconds }) => seconds > LAG_LIMIT_SECONDS && !failing.has(consumer),
  );
  if (!stuck || stuck.length === 0) return part;
  return { ...part, isOk: false, problem: `not delivered to ${stuck.map(({ consumer }) => consumer).join(', ')}` };
}

/** Checks the service's dependencies within a second. @param failing consumers that do not accept their events */
export async function checkHealth({ db, queue, log }: Runtime, failing: () => ReadonlySet<string>): Promise<Health> {
  const [database, events] = await Promise.all([
    check('The database', async () => {
      await withSystem(db, (tx) => tx.execute(sql`select 1`));
      return {};
    }),
    check('The outbox', () => readEventFigures(db)),
  ]);
  const isWorking = queue.isWorking();
  const parts = {
    database,
    queue: isWorking ? { isOk: true } : { isOk: false, problem: 'does not work' },
    events: judgeEvents(events, failing()),
  };
  const isReady = Object.values(parts).every(({ isOk }) => isOk);
  if (!isReady) log.warn(parts, 'the service is not ready');
  return { isReady, ...parts };
}

/** Watches for stalls of the event loop. */
export function watchEventLoop() {
  const delay = monitorEventLoopDelay({ resolution: 20 });
  delay.enable();
  const timer = setInterval(() => delay.reset(), WINDOW_MILLISECONDS).unref();
  return {
    /** The longest stall of the event loop in the last half minute. */
    stallMilliseconds: () => Math.round(delay.max / NANOSECONDS),
    isAlive: () => delay.max / NANOSECONDS < STALL_MILLISECONDS,
    stop() {
      clearInterval(timer);
      delay.disable();
    },
  };
}
export type EventLoopWatch = ReturnType<typeof watchEventLoop>;
