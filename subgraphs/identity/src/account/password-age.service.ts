import { enterpriseIdOf, withTenant } from '@account-center/kit';
import { eq } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { requireEnterprise } from '../enterprise/enterprise.queries.ts';
import { credential } from './account.table.ts';

const DAY_MILLISECONDS = 86_400_000;

/** When the caller's own password was set; null when there is none of their own. */
export async function ownPasswordSetAt(context: Context): Promise<Date | null> {
  const { kind, enterpriseId, subject } = context.caller;
  if (kind !== 'member' || !enterpriseId || !subject) return null;
  const [row] = await withTenant(context, (tx) =>
    tx.select({ setAt: credential.passwordSetAt }).from(credential).where(eq(credential.accountId, subject)),
  );
  return row?.setAt ?? null;
}

/** Whether the caller is to be reminded that the password is old (ID-13). */
export async function isPasswordOld(context: Context): Promise<boolean> {
  const setAt = await ownPasswordSetAt(context);
  if (!setAt) return false;
  const enterprise = await withTenant(context, (tx) => requireEnterprise(tx, enterpriseIdOf(context.caller)));
  return context.runtime.now().getTime() - setAt.getTime() > enterprise.passwordReminderDays * DAY_MILLISECONDS;
}
