import { type BaseContext, parseInput } from '@account-center/kit';
import { enterpriseIdOf } from '@account-center/kit/database';
import { idempotencyKeySchema, writeOnce } from '../ledger/index.ts';
import { type SmsSent, sendDraft } from './send-draft.ts';
import { draftSchema } from './sending.rules.ts';

const sendSchema = draftSchema.extend({ idempotencyKey: idempotencyKeySchema });

/** Sends a message now (SMS-20). */
export async function sendSms(context: BaseContext, rawInput: unknown): Promise<SmsSent> {
  const input = parseInput(sendSchema, rawInput);
  const write = {
    enterpriseId: enterpriseIdOf(context.caller),
    operation: 'sendSms',
    key: input.idempotencyKey,
    input,
  };
  return writeOnce<SmsSent>(context, write, (tx) => sendDraft(tx, context, input, null));
}
