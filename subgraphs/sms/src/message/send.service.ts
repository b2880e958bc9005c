import { type BaseContext, parseInput, type Transaction, withTenant } from '@account-center/kit';
import { enterpriseOf } from '../account/enterprise.ts';
import { actorOf, type Outcome, writeOnce } from '../ledger/ledger.service.ts';
import { acceptMessage } from './accept.ts';
import { noRecipients } from './message.errors.ts';
import { previewSchema, type RecipientsInput, type SignatureKind, sendSchema } from './message.input.ts';
import type { PartTexts, SplitMode } from './message.table.ts';
import { type Content, quote, segmentsOf } from './quote.ts';
import {
  type PricedRecipient,
  type RejectedRecipient,
  type ResolvedRecipients,
  resolveRecipients,
} from './recipients.ts';
import { lockPayer, signatureText } from './sender.ts';

export interface Draft {
  text: string;
  recipients: RecipientsInput;
  splitMode: SplitMode;
  signature: SignatureKind;
}

/** What is kept as the answer to a send. */
export interface SmsSent {
  messageId: string;
  creditsReserved: number;
  balance: number;
  rejected: RejectedRecipient[];
  duplicatesDropped: number;
}

export interface PreviewedSms {
  partTexts: PartTexts;
  recipients: PricedRecipient[];
  rejected: RejectedRecipient[];
  duplicatesDropped: number;
  credits: number;
  balance: number;
}

/** The draft with its signature spelled out, and the numbers that it goes to. */
export async function composeDraft(
  tx: Transaction,
  { caller }: BaseContext,
  { text, splitMode, signature, recipients }: Draft,
): Promise<{ content: Content; resolved: ResolvedRecipients }> {
  const content = { text, splitMode, signature: await signatureText(tx, caller, signature) };
  return { content, resolved: await resolveRecipients(tx, caller, recipients) };
}

/** Parts and price of a message that is not sent. */
export async function previewSms(context: BaseContext, rawInput: unknown): Promise<PreviewedSms> {
  const input = parseInput(previewSchema, rawInput);
  return withTenant(context, async (tx) => {
    const { content, resolved } = await composeDraft(tx, context, input);
    const { partTexts, credits } = quote(content, resolved.recipients);
    const { payer } = await lockPayer(tx, context.caller);
    const recipients = resolved.recipients.map((recipient) => ({
      ...recipient,
      segments: segmentsOf(partTexts, recipient.destination),
    }));
    const { rejected, duplicatesDropped } = resolved;
    return { partTexts, recipients, rejected, duplicatesDropped, credits, balance: payer.balance };
  });
}

/** Sends a draft at once or at a time, paid by the caller. Runs inside of a write that is done once. */
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
    enterpriseId: enterpriseOf(context),
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

/** Sends a message now (SMS-20). */
export async function sendSms(context: BaseContext, rawInput: unknown): Promise<SmsSent> {
  const input = parseInput(sendSchema, rawInput);
  const write = { enterpriseId: enterpriseOf(context), operation: 'sendSms', key: input.idempotencyKey, input };
  return writeOnce<SmsSent>(context, write, (tx) => sendDraft(tx, context, input, null));
}
