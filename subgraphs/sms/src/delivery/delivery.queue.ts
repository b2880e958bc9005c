import type { Queue, Transaction } from '@account-center/kit';

export const DISPATCH_TASK = 'sms-dispatch';
export const EXPIRE_TASK = 'sms-expire';

/** What both tasks are about. */
export interface MessageReference {
  enterpriseId: string;
  messageId: string;
}

/** Has the parts of a message handed over once the running transaction has committed, or at a time. */
export const enqueueDispatch = (tx: Transaction, queue: Queue, message: MessageReference, at?: Date): Promise<void> =>
  queue.enqueue(tx, DISPATCH_TASK, message, at ? { startAfter: at } : {});

/** Has what is left of a message's reservation given back when it expires. */
export const enqueueExpiry = (tx: Transaction, queue: Queue, message: MessageReference, at: Date): Promise<void> =>
  queue.enqueue(tx, EXPIRE_TASK, message, { startAfter: at });
