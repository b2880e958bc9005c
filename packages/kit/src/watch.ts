import { type Database, type Transaction, withSystem } from './database/database.ts';
import type { Logger } from './log.ts';

const LOOK_MILLISECONDS = 1_000;

/** Looks whether there is something new to do. */
export type Look = (tx: Transaction) => Promise<void>;

export interface Watch {
  stop(): Promise<void>;
}

/**
 * Looks into a service's database once a second, in one transaction for all. A request tells this process what it left to
 * do; this finds what a task or another process wrote, and what was put off until now.
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
