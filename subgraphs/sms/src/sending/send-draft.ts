import type { BaseContext } from '@account-center/kit';
import { enterpriseIdOf, type Transaction } from '@account-center/kit/database';
import { actorOf, type Outcome } from '../ledger/index.ts';
import { acceptMessage } from '../message/index.ts';
import { composeDraft } from './compose-draft.ts';
import { lockPayer } from './lock-payer.ts';
import type { RejectedRecipient } from './resolve-recipients.ts';
import { noRecipients } from './sending.errors.ts';
import type { Draft } from './sending.rules.ts';

/** The stored answer of a send. */
export interface SmsSent {
  messageId: string;
  creditsReserved: number;
  balance: number;
  rejected: RejectedRecipient[];
  duplicatesDropped: number;
}

/** Sends a draft now or schedules it; the caller pays. Call it inside `writeOnce`. */
export async function sendDraft(
  tx: Transaction,
  context: BaseContext,
  draft: Draft,
  scheduledAt: Date | null,
): Promise<Outcome<SmsSent>> {
  const { content, resolved } = await composeDraft(tx, context, draft);
  const { recipients, rejected, duplicatesDropped } = resolved;
  if (recipients.length === 0) throw noRecipients(rejected);
  const { payer, pending } = await lockPayer(tx, context.caller);
  const message = await acceptMessage(tx, {
    enterpriseId: enterpriseIdOf(context.caller),
    queue: context.runtime.queue,
    purpose: 'MESSAGE',
    content,
    recipients,
    payer,
    pending,
    actor: actorOf(context),
    scheduledAt,
  });
  const balance = payer.balance - message.credits;
  const response = { messageId: message.id, creditsReserved: message.credits, balance, rejected, duplicatesDropped };
  const detail = { recipients: recipients.length, credits: message.credits, account: payer.kind, scheduledAt };
  return { response, objects: [{ type: 'SmsMessage', id: message.id }], detail };
}
