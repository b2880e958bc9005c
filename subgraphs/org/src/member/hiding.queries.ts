import type { Transaction } from '@account-center/kit/database';
import { type SQL, sql } from 'drizzle-orm';
import { type HidingEffect, hidingPolicy } from './hiding.table.ts';
import { member } from './member.table.ts';

export async function findHidingEffect(tx: Transaction): Promise<HidingEffect> {
  const [row] = await tx.select({ effect: hidingPolicy.effect }).from(hidingPolicy);
  return row?.effect ?? 'AT_ONCE';
}

/**
 * Value of `member.found_by_sign_ins_before` after an update that hides the member or not. Running sessions keep
 * finding only a member who was not hidden before. The policy is locked, so that a change of the policy applies to
 * every member.
 */
export const foundBySignInsBefore = (hidden: boolean, now: Date): SQL<Date | null> =>
  hidden
    ? sql`case when ${member.hidden} then ${member.foundBySignInsBefore}
        else (select ${now.toISOString()}::timestamptz from hiding_policy where effect = 'AT_NEXT_SIGN_IN' for share) end`
    : sql`null`;
