import type { BaseContext } from '@account-center/kit';
import { withTenant } from '@account-center/kit/database';
import { listMembersByIds } from '../member/index.ts';
import { findOffboardingOf } from './offboarding.queries.ts';
import type { OffboardingRow } from './offboarding.table.ts';

/** The off-boarding of a member whom the caller may find. */
export async function readOffboarding(context: BaseContext, memberId: string): Promise<OffboardingRow | null> {
  return withTenant(context, async (tx) => {
    const [visible] = await listMembersByIds(tx, context.caller, [memberId]);
    return visible ? ((await findOffboardingOf(tx, memberId)) ?? null) : null;
  });
}
