import type { Transaction } from '@account-center/kit/database';
import { lacksTask, type Queue } from '@account-center/kit/jobs';
import { and, or, sql } from 'drizzle-orm';
import { z } from 'zod';
import { type Purpose, smsMessage } from './message.table.ts';

export const DISPATCH_TASK = 'sms-dispatch';

/** A user waits for the code in a system notice, so it goes before bulk messages. */
const PRIORITIES: Record<Purpose, number> = { MESSAGE: 0, SYSTEM: 1 };

export const messageReferenceSchema = z.object({ enterpriseId: z.uuid(), messageId: z.uuid() });
export type MessageReference = z.infer<typeof messageReferenceSchema>;

/** Queues the dispatch of a message's parts, after the running transaction has committed or at a given time. */
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

/** Messages that are being sent or are due, but have no dispatch task. */
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
