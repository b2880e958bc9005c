import { type MailContext, requireRecipient } from '../delivery/index.ts';
import type { RequestCodeInput } from '../generated/types.ts';
import { issueCode } from './issue-code.ts';

/**
 * Asks for a code by SMS or email. The answer is the same whether somebody has the phone or address or not, takes as
 * long, and counts the same: the task behind it looks. @returns when the code expires
 */
export const requestCode = (context: MailContext, input: RequestCodeInput): Promise<Date> =>
  issueCode(context, requireRecipient(input), { purpose: 'SIGN_IN' });
