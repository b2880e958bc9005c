import { AsyncLocalStorage } from 'node:async_hooks';

const running = new AsyncLocalStorage<{ open: boolean } | null>();

/** Marks what `work` does, and whatever it calls, as done inside of an open transaction. */
export async function insideTransaction<T>(work: () => Promise<T>): Promise<T> {
  const transaction = { open: true };
  try {
    return await running.run(transaction, work);
  } finally {
    // What was started inside and goes on afterwards is free.
    transaction.open = false;
  }
}

/** Starts work that belongs to no transaction, whoever gave the signal for it. */
export const outsideTransaction = <T>(work: () => T): T => running.run(null, work);

/** @throws when the running code is inside of a transaction: locks and a connection would be held while it waits. */
export function assertOutsideTransaction(what: string): void {
  if (running.getStore()?.open) throw new Error(`${what} must not be waited for inside of a transaction`);
}
