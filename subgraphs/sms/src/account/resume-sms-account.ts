import type { BaseContext } from '@account-center/kit';
import type { SmsAccountView } from './account.rules.ts';
import { changeState } from './change-state.ts';

/** Ends a suspension: the member may send again (SMS-6). */
export const resumeSmsAccount = (context: BaseContext, input: unknown): Promise<{ account: SmsAccountView }> =>
  changeState(context, 'resumeSmsAccount', input, 'ACTIVE');
