import { assertOutsideTransaction } from './database/open-transaction.ts';

/** There was no answer in time. The requested work may still happen. */
export class DeadlineError extends Error {
  constructor(what: string, milliseconds: number) {
    super(`${what} took longer than ${milliseconds} ms`);
    this.name = 'DeadlineError';
  }
}

/**
 * Use it for every wait for another process (a sibling, the bus, a customer's URL). The wait has a deadline and must not
 * happen inside a transaction, which would hold locks and a connection.
 * @param run gets a signal that is aborted at the deadline; a later result is ignored
 * @param cancelled ends the wait earlier
 * @throws DeadlineError, or the reason of the cancellation
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
