import { type BaseContext, parseInput } from '@account-center/kit';
import { withTenant } from '@account-center/kit/database';
import { type PartTexts, quote, type Recipient, segmentsOf } from '../message/index.ts';
import { composeDraft } from './compose-draft.ts';
import { lockPayer } from './lock-payer.ts';
import type { RejectedRecipient } from './resolve-recipients.ts';
import { draftSchema } from './sending.rules.ts';

export interface PricedRecipient extends Recipient {
  segments: number;
}

export interface PreviewedSms {
  partTexts: PartTexts;
  recipients: PricedRecipient[];
  rejected: RejectedRecipient[];
  duplicatesDropped: number;
  credits: number;
  balance: number;
}

/** Parts and price of a message, without sending it. */
export async function previewSms(context: BaseContext, rawInput: unknown): Promise<PreviewedSms> {
  const input = parseInput(draftSchema, rawInput);
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
