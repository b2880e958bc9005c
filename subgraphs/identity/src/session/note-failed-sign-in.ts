import type { BaseContext } from '@account-center/kit';
import { newId, withSystem } from '@account-center/kit/database';
import type { Candidate } from '../account/index.ts';
import { failedSignIn } from './failure.table.ts';
import { RECORD_FAILED_SIGN_IN } from './failure.task.ts';

/** Starts after the request has ended; otherwise the response would wait for the events that the task publishes. */
const DELAY_SECONDS = 1;

/**
 * Queues a task that records a failed sign-in, even if there is nothing to record: the response time must not reveal
 * whether an account exists (ID-11).
 */
export async function noteFailedSignIn(
  context: BaseContext,
  candidate: Candidate | undefined,
  failure: { method: string; code: string },
): Promise<void> {
  const { ip, userAgent } = context.caller;
  const { enterpriseId = null, id: accountId = null } = candidate?.account ?? {};
  const id = newId();
  await withSystem(context.db, async (tx) => {
    const { requestId } = context;
    await tx.insert(failedSignIn).values({ ...failure, id, enterpriseId, accountId, ip, userAgent, requestId });
    const options = { startAfter: DELAY_SECONDS };
    await context.runtime.queue.enqueue(tx, RECORD_FAILED_SIGN_IN, { failureId: id }, options);
  });
}
