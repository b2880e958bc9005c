import { assertOutsideTransaction } from './database/open-transaction.ts';

/** Whoever was asked did not answer in time. What was asked may still happen. */
export class DeadlineError extends Error {
  constructor(what: string, milliseconds: number) {
    super(`${what} took longer than ${milliseconds} ms`);
    this.name = 'DeadlineError';
  }
}

/**
 * Everything that waits for another process (a sibling, the bus, an address of a customer) goes through here: it ends in
 * time, and no transaction is open meanwhile, because an open transaction holds locks and a connection.
 * @param run gets a signal that is aborted when time is up; what it answers then is not waited for.
 * @param cancelled ends the waiting before that
 * @throws DeadlineError, or why it was cancelled
 */
export async function withDeadline<T>(
  what: string,
  milliseconds: number,
  run: (signal: AbortSignal) => Promise<T>,
  cancelled?: AbortSignal,
): Promise<T> {
  assertOutsideTransaction(what);
  const controller = new AbortController();
  const late = Promise.withResolvers<never>();
  const end = (reason: unknown) => {
    controller.abort(reason);
    late.reject(reason);
  };
  const timer = setTimeout(() => end(new DeadlineError(what, milliseconds)), milliseconds);
  const cancel = () => end(cancelled?.reason);
  cancelled?.addEventListener('abort', cancel);
  if (cancelled?.aborted) cancel();
  try {
    return await Promise.race([run(controller.signal), late.promise]);
  } finally {
    clearTimeout(timer);
    cancelled?.removeEventListener('abort', cancel);
  }
}
