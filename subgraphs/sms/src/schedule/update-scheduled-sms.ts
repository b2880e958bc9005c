import { findTimeZone } from '@account-center/directory';
import { type BaseContext, idOf, parseInput } from '@account-center/kit';
import { type Transaction } from '@account-center/kit/database';
import type { z } from 'zod';
import { actorOf, reserveCredit, writeOnce } from '../ledger/index.ts';
import {
  type Content,
  deleteRecipients,
  enqueueDispatch,
  insertRecipients,
  listRecipients,
  type MessageRow,
  quote,
  RESERVATION_SECONDS,
  updateMessage,
  voidMessage,
} from '../message/index.ts';
import {
  lockPayer,
  noRecipients,
  recipientsSchema,
  type ResolvedRecipients,
  resolveRecipients,
  signatureSchema,
  signatureText,
  type SmsSent,
  splitModeSchema,
  textSchema,
} from '../sending/index.ts';
import { lockScheduled } from './lock-scheduled.ts';
import { scheduledInstant, wishSchema } from './schedule.rules.ts';

const editSchema = wishSchema.extend({
  id: idOf('message'),
  text: textSchema.nullish(),
  recipients: recipientsSchema.nullish(),
  splitMode: splitModeSchema.nullish(),
  signature: signatureSchema.nullish(),
});
type Edit = z.output<typeof editSchema>;

async function editedContent(tx: Transaction, context: BaseContext, message: MessageRow, edit: Edit): Promise<Content> {
  const signature = edit.signature ? await signatureText(tx, context.caller, edit.signature) : message.signature;
  return { text: edit.text ?? message.text, signature, splitMode: edit.splitMode ?? message.splitMode };
}

async function editedRecipients(
  tx: Transaction,
  context: BaseContext,
  message: MessageRow,
  edit: Edit,
): Promise<ResolvedRecipients> {
  if (edit.recipients) return resolveRecipients(tx, context.caller, edit.recipients);
  return { recipients: await listRecipients(tx, message.id), rejected: [], duplicatesDropped: 0 };
}

interface Replacement {
  content: Content;
  resolved: ResolvedRecipients;
  scheduledAt: Date;
}

/** Releases the old reservation and makes a new one, so that the ledger shows both. @returns the remaining balance */
async function replaceMessage(
  tx: Transaction,
  context: BaseContext,
  message: MessageRow,
  { content, resolved, scheduledAt }: Replacement,
): Promise<{ credits: number; balance: number }> {
  const { id, enterpriseId } = message;
  const { queue } = context.runtime;
  const actor = actorOf(context);
  await voidMessage(tx, message, { partState: 'CANCELLED', reason: null, actor });
  await deleteRecipients(tx, id);
  const { partTexts, credits } = quote(content, resolved.recipients);
  const { payer, pending } = await lockPayer(tx, context.caller);
  const lifetime = { lifetimeSeconds: RESERVATION_SECONDS, from: scheduledAt };
  const reservationId = await reserveCredit(tx, payer, pending, {
    enterpriseId,
    messageId: id,
    amount: credits,
    ...lifetime,
    actor,
  });
  const recipientCount = resolved.recipients.length;
  await updateMessage(tx, id, { ...content, partTexts, credits, scheduledAt, recipientCount, reservationId });
  await insertRecipients(tx, { enterpriseId, id, partTexts }, resolved.recipients);
  await enqueueDispatch(tx, queue, { enterpriseId, messageId: id, purpose: message.purpose }, scheduledAt);
  return { credits, balance: payer.balance - credits };
}

/** Changes a message that the caller scheduled, until one minute before its time (SMS-24). */
export async function updateScheduledSms(context: BaseContext, rawInput: unknown): Promise<SmsSent> {
  const input = parseInput(editSchema, rawInput);
  return writeOnce<SmsSent>(context, { operation: 'updateScheduledSms', input }, async (tx) => {
    const message = await lockScheduled(tx, context, input.id, 'OWN_ONLY');
    const isMoved = Boolean(input.at ?? input.atLocal);
    const before = message.scheduledAt ?? context.runtime.now();
    const scheduledAt = isMoved ? scheduledInstant(input, await findTimeZone(tx), context.runtime.now()) : before;
    const content = await editedContent(tx, context, message, input);
    const resolved = await editedRecipients(tx, context, message, input);
    const { rejected, duplicatesDropped } = resolved;
    if (resolved.recipients.length === 0) throw noRecipients(rejected);
    const { credits, balance } = await replaceMessage(tx, context, message, { content, resolved, scheduledAt });
    const response = { messageId: message.id, creditsReserved: credits, balance, rejected, duplicatesDropped };
    const detail = { before: { credits: message.credits, scheduledAt: before }, after: { credits, scheduledAt } };
    return { response, objects: [{ type: 'SmsMessage', id: message.id }], detail };
  });
}
