import type { BaseContext } from '@account-center/kit';
import { enterpriseIdOf, readTenant } from '@account-center/kit/database';
import { requireEnterprise } from '../enterprise/index.ts';
import { findPasswordDate } from './find-password-date.ts';

const DAY_MILLISECONDS = 86_400_000;

/** Whether to remind the caller that the password is old (ID-13). */
export async function remindOfPassword(context: BaseContext): Promise<boolean> {
  const setAt = await findPasswordDate(context);
  if (!setAt) return false;
  const enterprise = await readTenant(context, (tx) => requireEnterprise(tx, enterpriseIdOf(context.caller)));
  return context.runtime.now().getTime() - setAt.getTime() > enterprise.passwordReminderDays * DAY_MILLISECONDS;
}
