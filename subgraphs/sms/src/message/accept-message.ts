import { newId, type Transaction } from '@account-center/kit/database';
import type { Queue } from '@account-center/kit/jobs';
import { type Actor, type LedgerAccountRow, reserveCredit } from '../ledger/index.ts';
import { enqueueDispatch } from './dispatch.task.ts';
import { insertMessage, insertRecipients } from './message.queries.ts';
import type { MessageRow, Purpose } from './message.table.ts';
import { type Content, quote, type Recipient } from './quote.rules.ts';

/** Parts that are not accepted, or not reported on, this long after their message was due are given up. */
export const RESERVATION_SECONDS = 48 * 60 * 60;

interface Acceptance {
  enterpriseId: string;
  queue: Queue;
  purpose: Purpose;
  content: Content;
  recipients: readonly Recipient[];
  payer: LedgerAccountRow;
  pending: LedgerAccountRow;
  actor: Actor;
  scheduledAt?: Date | null;
}

/** Accepts a message: reserves its credit, writes its rows and queues its parts, all in the running transaction. */
export async function acceptMessage(tx: Transaction, acceptance: Acceptance): Promise<MessageRow> {
  const { enterpriseId, queue, purpose, content, recipients, payer, pending, actor, scheduledAt = null } = acceptance;
  const id = newId();
  const { partTexts, credits } = quote(content, recipients);
  const reservationId = await reserveCredit(tx, payer, pending, {
    enterpriseId,
    messageId: id,
    amount: credits,
    lifetimeSeconds: RESERVATION_SECONDS,
    from: scheduledAt,
    actor,
  });
  const message = await insertMessage(tx, {
    ...content,
    id,
    enterpriseId,
    purpose,
    partTexts,
    credits,
    scheduledAt,
    state: scheduledAt ? 'SCHEDULED' : 'SENDING',
    senderMemberId: actor.memberId,
    sender: actor,
    recipientCount: recipients.length,
    reservationId,
  });
  await insertRecipients(tx, { enterpriseId, id, partTexts }, recipients);
  await enqueueDispatch(tx, queue, { enterpriseId, messageId: id, purpose }, scheduledAt ?? undefined);
  return message;
}
