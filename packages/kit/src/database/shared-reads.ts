import { AsyncLocalStorage } from 'node:async_hooks';
import { type Database, enterpriseIdOf, readEnterprise, type Transaction } from './database.ts';
import { sqlState } from './retry.ts';

/** "The transaction is aborted": another of its statements failed. */
const ABORTED = '25P02';

/** Reads of one request. */
export interface SharedReads {
  run<T>(enterpriseId: string, work: (tx: Transaction) => Promise<T>): Promise<T>;
}

interface Opened {
  tx: Transaction;
  /** Runs work as a part of the transaction: for traces, and so that it waits for nothing else. */
  within: <T>(work: () => T) => T;
}

interface Reading {
  enterpriseId: string;
  opened: Promise<Opened>;
  /** How many reads use it now. */
  readers: number;
  end(): void;
}

function beginReading(db: Database, enterpriseId: string): Reading {
  const opened = Promise.withResolvers<Opened>();
  const ended = Promise.withResolvers<void>();
  const work = (tx: Transaction) => {
    opened.resolve({ tx, within: AsyncLocalStorage.snapshot() });
    return ended.promise;
  };
  // Readers have their rows, or their error, before it ends.
  readEnterprise(db, enterpriseId, work).catch(opened.reject);
  return { enterpriseId, opened: opened.promise, readers: 0, end: ended.resolve };
}

/**
 * Lets reads that run at the same time, or one right after the other, share a read-only transaction: opening and committing one
 * costs as much as a query. Their statements are sent together. A reader gets its rows without waiting for the commit.
 */
export function createSharedReads(db: Database): SharedReads {
  let current: Reading | null = null;

  function join(enterpriseId: string): Reading {
    if (current?.enterpriseId !== enterpriseId) current = beginReading(db, enterpriseId);
    current.readers += 1;
    return current;
  }
  const closeToOthers = (reading: Reading) => {
    if (current === reading) current = null;
  };
  /** A resolver that got its rows may begin the next read before this. */
  const leave = (reading: Reading) => {
    reading.readers -= 1;
    setImmediate(() => {
      if (reading.readers > 0) return;
      closeToOthers(reading);
      reading.end();
    });
  };
  async function read<T>(enterpriseId: string, work: (tx: Transaction) => Promise<T>): Promise<T> {
    const reading = join(enterpriseId);
    try {
      const { tx, within } = await reading.opened;
      return await within(() => work(tx));
    } catch (error) {
      closeToOthers(reading);
      throw error;
    } finally {
      leave(reading);
    }
  }
  return {
    // A read that only suffers from the failure of another is repeated without it.
    run: (enterpriseId, work) =>
      read(enterpriseId, work).catch((error: unknown) => {
        if (sqlState(error) === ABORTED) return read(enterpriseId, work);
        throw error;
      }),
  };
}

/**
 * Reads rows of the caller's enterprise, together with other reads of the request. `work` must not wait for anything
 * but its statements.
 * @throws NO_ENTERPRISE for a caller without one
 */
export async function readTenant<T>(
  { caller, reads }: { caller: { enterpriseId: string | null }; reads: SharedReads },
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  return await reads.run(enterpriseIdOf(caller), work);
}
