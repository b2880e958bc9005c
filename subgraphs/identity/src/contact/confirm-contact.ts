import { type BaseContext, parseInput, recordAudit } from '@account-center/kit';
import { withTenant } from '@account-center/kit/database';
import { z } from 'zod';
import { bindContact, selectOwnAccount } from '../account/index.ts';
import { useCode, verifyCode } from '../code/index.ts';
import { requireRecipient } from '../delivery/index.ts';
import type { ConfirmContactInput } from '../generated/types.ts';
import { codeInvalid, contactNotYours } from './contact.errors.ts';
import { isIts } from './contact.rules.ts';

const codeSchema = z.object({ code: z.string().min(1).max(20) });

/**
 * Binds a contact to the caller's account, by a code that was sent there. From now on the account can sign in with it
 * (ID-37).
 */
export async function confirmContact(context: BaseContext, input: ConfirmContactInput): Promise<void> {
  const { code } = parseInput(codeSchema, input);
  const recipient = requireRecipient(input);
  const accountId = context.caller.subject ?? '';
  const verified = await verifyCode(context, { purpose: 'PROVE', address: recipient.address, accountId }, code);
  if (!verified || !(await useCode(context, verified.id))) throw codeInvalid();
  const now = context.runtime.now();
  await withTenant(context, async (tx) => {
    const [own] = await selectOwnAccount(tx, context.caller).for('no key update');
    if (!isIts(own, recipient)) throw contactNotYours();
    await bindContact(tx, own, recipient.channel, now);
    const objects = [{ type: 'Account', id: own.id }];
    await recordAudit(tx, context, { action: 'confirmContact', objects, detail: { channel: recipient.channel } });
  });
}
