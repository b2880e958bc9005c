import { type Database, type Transaction, withSystem } from './database/database.ts';
import type { Logger } from './log.ts';

const LOOK_MILLISECONDS = 1_000;

/** Checks for new work. */
export type Look = (tx: Transaction) => Promise<void>;

export interface Watch {
  stop(): Promise<void>;
}

/**
 * Checks a service's database for new work once a second, in one transaction for all checks. Requests of this process
 * announce their work; this finds work of tasks and other processes, and delayed work that is due.
 */
export function watchDatabase(db: Database, log: Logger, looks: readonly Look[]): Watch {
  let isStopped = false;
  let isFailing = false;
  let timer: NodeJS.Timeout | undefined;
  let looking = Promise.resolve();
  const look = async () => {
    try {
      await withSystem(db, async (tx) => {
        for (const one of looks) await one(tx);
      });
      isFailing = false;
    } catch (error) {
      if (!isFailing) log.warn({ err: error }, 'new work is found late: the database did not answer');
      isFailing = true;
    }
  };
  const sleep = () => {
    if (isStopped) return;
    timer = setTimeout(() => {
      looking = look().then(sleep);
    }, LOOK_MILLISECONDS).unref();
  };
  sleep();
  return {
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await looking;
    },
  };
}
