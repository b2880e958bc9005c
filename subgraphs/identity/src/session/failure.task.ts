import type { Caller, Effect, Runtime } from '@account-center/kit';
import { effect, recordAudit, withEnterprise, withSystem } from '@account-center/kit';
import { z } from 'zod';
import type { Context } from '../context.ts';
import type { Candidate } from './candidate.queries.ts';

export const RECORD_FAILED_SIGN_IN = 'record-failed-sign-in';

/** Begins when the request is over: its answer would otherwise wait for what the task publishes. */
const DELAY_SECONDS = 1;

const dataSchema = z.object({
  account: z.object({ enterpriseId: z.uuid(), id: z.uuid() }).nullable(),
  method: z.string(),
  code: z.string(),
  ip: z.string().nullable(),
  userAgent: z.string().nullable(),
  requestId: z.string(),
});

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
  const account = candidate ? { enterpriseId: candidate.account.enterpriseId, id: candidate.account.id } : null;
  const data = { ...failure, account, ip, userAgent, requestId: context.requestId };
  await withSystem(context.db, (tx) =>
    context.runtime.queue.enqueue(tx, RECORD_FAILED_SIGN_IN, data, { startAfter: DELAY_SECONDS }),
  );
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

/** Puts a failed sign-in to a known account on record. */
export function failureTask(runtime: Runtime): Effect {
  return effect({
    data: dataSchema,
    // The task's row is the record, and a sound one: it is committed before the answer, in the database that the audit
    // log is in, and tried without end. A table beside the queue would be lost with it, and no sooner.
    outstanding: null,
    async run({ account, method, code, ip, userAgent, requestId }) {
      if (!account) return;
      const { enterpriseId, id } = account;
      const context = runtime.contextFor(stranger(ip, userAgent), requestId);
      const objects = [{ type: 'Account', id }];
      await withEnterprise(runtime.db, enterpriseId, (tx) =>
        recordAudit(tx, context, { action: 'signIn', enterpriseId, result: code, objects, detail: { method } }),
      );
    },
  });
}
