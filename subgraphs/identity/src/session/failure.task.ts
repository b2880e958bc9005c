import { anonymousCaller } from '@account-center/claims';
import { recordAudit, type Runtime } from '@account-center/kit';
import { switchEnterprise, type Transaction, withSystem } from '@account-center/kit/database';
import { effect, type Effect, lacksTask } from '@account-center/kit/jobs';
import { asc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { failedSignIn } from './failure.table.ts';

export const RECORD_FAILED_SIGN_IN = 'record-failed-sign-in';
const dataSchema = z.object({ failureId: z.uuid() });

const listUnrecorded = (tx: Transaction, limit: number): Promise<z.infer<typeof dataSchema>[]> =>
  tx
    .select({ failureId: failedSignIn.id })
    .from(failedSignIn)
    .where(lacksTask(RECORD_FAILED_SIGN_IN, 'failureId', failedSignIn.id))
    .orderBy(asc(failedSignIn.createdAt))
    .limit(limit);

/** Writes a failed sign-in to an existing account to the audit log, once. */
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
        const context = runtime.contextFor({ ...anonymousCaller, ip, userAgent }, requestId);
        const objects = [{ type: 'Account', id: accountId }];
        await recordAudit(tx, context, { action: 'signIn', enterpriseId, result: code, objects, detail: { method } });
      }),
  });
