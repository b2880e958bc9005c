import { type Database, withSystem } from '../database/database.ts';
import { lastNumber } from './horizon.ts';

const LOOK_MILLISECONDS = 1_000;

export interface NumberWatch {
  stop(): Promise<void>;
}

/**
 * Says when an outbox has given out numbers. A mutation tells the relay itself; this finds what a task or another process
 * wrote, with one question for all consumers.
 */
export function watchNumbers(db: Database, changed: () => void): NumberWatch {
  let last: number | null = null;
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  const look = async () => {
    // A database that is away is told by the deliveries.
    const now = await withSystem(db, lastNumber).catch(() => null);
    if (now !== null && now !== last) changed();
    last = now;
  };
  let looking = Promise.resolve();
  const sleep = () => {
    if (isStopped) return;
    timer = setTimeout(() => {
      looking = look().finally(sleep);
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
