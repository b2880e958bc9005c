import { type MailContext, requireRecipient } from '../delivery/index.ts';
import type { RequestCodeInput } from '../generated/types.ts';
import { issueCode } from './issue-code.ts';

/**
 * Requests a code by SMS or email. Answer, duration and limits are the same whether or not an account has the phone or
 * address: only the task looks it up. @returns when the code expires
 */
export const requestCode = (context: MailContext, input: RequestCodeInput): Promise<Date> =>
  issueCode(context, requireRecipient(input), { purpose: 'SIGN_IN' });
