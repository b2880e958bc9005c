import type { BaseContext } from '@account-center/kit';
import type { SmsAccountView } from './account.rules.ts';
import { changeState } from './change-state.ts';

/** Suspends a member's account: the credit stays, sending is refused (SMS-6). */
export const suspendSmsAccount = (context: BaseContext, input: unknown): Promise<{ account: SmsAccountView }> =>
  changeState(context, 'suspendSmsAccount', input, 'SUSPENDED');
