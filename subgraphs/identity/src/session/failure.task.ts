import type { Caller, Effect, Runtime, Transaction } from '@account-center/kit';
import { effect, lacksTask, newId, recordAudit, switchEnterprise, withSystem } from '@account-center/kit';
import { asc, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../context.ts';
import type { Candidate } from './candidate.queries.ts';
import { failedSignIn } from './failure.table.ts';

export const RECORD_FAILED_SIGN_IN = 'record-failed-sign-in';

/** Begins when the request is over: its answer would otherwise wait for what the task publishes. */
const DELAY_SECONDS = 1;

const dataSchema = z.object({ failureId: z.uuid() });

/**
 * Leaves the recording of a failed sign-in to a task, also when there is nothing to record: whether an account exists
 * must not show in how long the answer takes (ID-11).
 */
export async function noteFailedSignIn(
  context: Context,
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

const stranger = (ip: string | null, userAgent: string | null): Caller => ({
  kind: 'anonymous',
  subject: null,
  name: null,
  enterpriseId: null,
  memberId: null,
  sessionId: null,
  roleIds: [],
  permissions: [],
  scope: { everything: false, departmentIds: [] },
  ip,
  userAgent,
});

const listUnrecorded = (tx: Transaction, limit: number): Promise<z.infer<typeof dataSchema>[]> =>
  tx
    .select({ failureId: failedSignIn.id })
    .from(failedSignIn)
    .where(lacksTask(RECORD_FAILED_SIGN_IN, 'failureId', failedSignIn.id))
    .orderBy(asc(failedSignIn.createdAt))
    .limit(limit);

/** Puts a failed sign-in to a known account on record, once. */
export const failureTask = (runtime: Runtime): Effect =>
  effect({
    data: dataSchema,
    outstanding: listUnrecorded,
    run: ({ failureId }) =>
      withSystem(runtime.db, async (tx) => {
        const [failure] = await tx.delete(failedSignIn).where(eq(failedSignIn.id, failureId)).returning();
        if (!failure?.enterpriseId || !failure.accountId) return;
        const { enterpriseId, accountId, method, code, ip, userAgent, requestId } = failure;
        await switchEnterprise(tx, enterpriseId);
        const context = runtime.contextFor(stranger(ip, userAgent), requestId);
        const objects = [{ type: 'Account', id: accountId }];
        await recordAudit(tx, context, { action: 'signIn', enterpriseId, result: code, objects, detail: { method } });
      }),
  });
