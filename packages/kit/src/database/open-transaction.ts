import { AsyncLocalStorage } from 'node:async_hooks';

const running = new AsyncLocalStorage<{ open: boolean } | null>();

/** Marks `work`, with everything that it calls, as running inside an open transaction. */
export async function insideTransaction<T>(work: () => Promise<T>): Promise<T> {
  const transaction = { open: true };
  try {
    return await running.run(transaction, work);
  } finally {
    // Work that continues after the transaction is no longer inside it.
    transaction.open = false;
  }
}

/** Starts work outside of any transaction, even when it is called inside one. */
export const outsideTransaction = <T>(work: () => T): T => running.run(null, work);

/** @throws inside a transaction, because it would hold locks and a connection while it waits. */
export function assertOutsideTransaction(what: string): void {
  if (running.getStore()?.open) throw new Error(`${what} must not be waited for inside of a transaction`);
}
