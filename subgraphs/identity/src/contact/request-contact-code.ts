import { recordAudit } from '@account-center/kit';
import { withTenant } from '@account-center/kit/database';
import { selectOwnAccount } from '../account/index.ts';
import { issueCode } from '../code/index.ts';
import { type MailContext, requireRecipient } from '../delivery/index.ts';
import type { RequestContactCodeInput } from '../generated/types.ts';
import { contactNotYours } from './contact.errors.ts';
import { isIts } from './contact.rules.ts';

/**
 * Sends a code to a contact that the directory has for the caller, to confirm it. @returns when the code expires
 * @throws CONTACT_NOT_YOURS, TOO_MANY_CODES, EMAIL_NOT_CONFIGURED, BAD_USER_INPUT
 */
export async function requestContactCode(context: MailContext, input: RequestContactCodeInput): Promise<Date> {
  const recipient = requireRecipient(input);
  const own = await withTenant(context, async (tx) => {
    const [found] = await selectOwnAccount(tx, context.caller);
    if (!isIts(found, recipient)) throw contactNotYours();
    const objects = [{ type: 'Account', id: found.id }];
    await recordAudit(tx, context, { action: 'requestContactCode', objects, detail: { channel: recipient.channel } });
    return found;
  });
  const { enterpriseId, id: accountId } = own;
  return issueCode(context, recipient, { purpose: 'PROVE', enterpriseId, accountId });
}
