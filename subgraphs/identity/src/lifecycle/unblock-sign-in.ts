import type { BaseContext } from '@account-center/kit';
import { forgetFailures } from '../attempt/index.ts';
import { forEachMember, type MemberResult } from '../member-batch/index.ts';

/** Removes the delay that failed attempts imposed on members, whether their own or an attacker's (ID-18). */
export const unblockSignIn = (context: BaseContext, memberIds: readonly string[]): Promise<MemberResult[]> =>
  forEachMember(context, { action: 'unblockSignIn', memberIds }, async (tx, row) => {
    if (row.number) await forgetFailures(tx, row.enterpriseId, row.number);
    return {};
  });
