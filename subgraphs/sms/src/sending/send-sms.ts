import { type BaseContext, parseInput } from '@account-center/kit';
import { idempotencyKeySchema, writeOnce } from '../ledger/index.ts';
import { type SmsSent, sendDraft } from './send-draft.ts';
import { draftSchema } from './sending.rules.ts';

const sendSchema = draftSchema.extend({ idempotencyKey: idempotencyKeySchema });

/** Sends a message now (SMS-20). */
export async function sendSms(context: BaseContext, rawInput: unknown): Promise<SmsSent> {
  const input = parseInput(sendSchema, rawInput);
  return writeOnce<SmsSent>(context, { operation: 'sendSms', input }, (tx) => sendDraft(tx, context, input, null));
}
