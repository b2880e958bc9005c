import type { BaseContext } from '@account-center/kit';
import { readTenant } from '@account-center/kit/database';
import { findPasswordSetAt } from '../account/index.ts';

/** When the caller's own password was set; null if the caller has none. */
export async function findPasswordDate(context: BaseContext): Promise<Date | null> {
  const { kind, enterpriseId, subject } = context.caller;
  if (kind !== 'member' || !enterpriseId || !subject) return null;
  return readTenant(context, (tx) => findPasswordSetAt(tx, subject));
}
