import { badUserInput, type BaseContext, parseInput } from '@account-center/kit';
import { enterpriseIdOf } from '@account-center/kit/database';
import { z } from 'zod';
import { actorOf, idempotencyKeySchema, lockAccounts, oncePerKey } from '../ledger/index.ts';
import { acceptMessage, parsePhone } from '../message/index.ts';

const systemSmsSchema = z.object({
  idempotencyKey: idempotencyKeySchema,
  phone: z.string().trim().max(40),
  text: z.string().min(1).max(500),
});

/** Sends a system notice. Its credit comes from the `SYSTEM` account, so it is free of charge (ID-12, ID-16). */
export async function sendSystemSms(context: BaseContext, rawInput: unknown): Promise<{ messageId: string }> {
  const input = parseInput(systemSmsSchema, rawInput);
  const parsed = parsePhone(input.phone);
  if (parsed.problem) throw badUserInput([{ path: 'phone', reason: 'is not a number that can receive messages' }]);
  const { phone, destination } = parsed;
  const enterpriseId = enterpriseIdOf(context.caller);
  // The stored hash does not include the text: a six-digit code could be guessed from it.
  const request = {
    enterpriseId,
    operation: 'sendSystemSms',
    key: `system:${input.idempotencyKey}`,
    input: { phone },
    anyCaller: true,
  };
  return oncePerKey(
    context,
    request,
    async (tx) => {
      const accounts = await lockAccounts(tx, { kinds: ['SYSTEM', 'PENDING'] });
      const message = await acceptMessage(tx, {
        enterpriseId,
        queue: context.runtime.queue,
        purpose: 'SYSTEM',
        content: { text: input.text, signature: '', splitMode: 'CONCATENATED' },
        recipients: [{ phone, destination, memberId: null }],
        payer: accounts.single('SYSTEM'),
        pending: accounts.single('PENDING'),
        actor: { ...actorOf(context), memberId: null },
      });
      return { messageId: message.id };
    },
    async () => undefined,
  );
}
