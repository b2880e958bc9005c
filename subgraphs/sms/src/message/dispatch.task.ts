import type { Transaction } from '@account-center/kit/database';
import { lacksTask, type Queue } from '@account-center/kit/jobs';
import { and, or, sql } from 'drizzle-orm';
import { z } from 'zod';
import { type Purpose, smsMessage } from './message.table.ts';

export const DISPATCH_TASK = 'sms-dispatch';

/** A person waits for the code in a notice of the service, so it goes before bulk messages. */
const PRIORITIES: Record<Purpose, number> = { MESSAGE: 0, SYSTEM: 1 };

export const messageReferenceSchema = z.object({ enterpriseId: z.uuid(), messageId: z.uuid() });
export type MessageReference = z.infer<typeof messageReferenceSchema>;

/** Has the parts of a message handed over once the running transaction has committed, or at a time. */
export const enqueueDispatch = (
  tx: Transaction,
  queue: Queue,
  { enterpriseId, messageId, purpose }: MessageReference & { purpose: Purpose },
  at?: Date,
): Promise<void> =>
  queue.enqueue(
    tx,
    DISPATCH_TASK,
    { enterpriseId, messageId },
    { priority: PRIORITIES[purpose], ...(at && { startAfter: at }) },
  );

/** Messages that are to go out, or whose time has come, without a task that sends them. */
export const listUndispatched = (tx: Transaction, limit: number): Promise<MessageReference[]> =>
  tx
    .select({ enterpriseId: smsMessage.enterpriseId, messageId: smsMessage.id })
    .from(smsMessage)
    .where(
      and(
        or(sql`${smsMessage.state} = 'SENDING'`, sql`${smsMessage.state} = 'SCHEDULED' and scheduled_at <= now()`),
        lacksTask(DISPATCH_TASK, 'messageId', smsMessage.id),
      ),
    )
    .orderBy(smsMessage.createdAt)
    .limit(limit);
