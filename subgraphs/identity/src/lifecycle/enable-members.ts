import type { BaseContext } from '@account-center/kit';
import { setStatus } from '../account/index.ts';
import { forEachMember, type MemberResult } from '../member-batch/index.ts';

/** Enables disabled accounts. Their holders have to sign in again. */
export const enableMembers = (context: BaseContext, memberIds: readonly string[]): Promise<MemberResult[]> =>
  forEachMember(context, { action: 'enableMembers', memberIds }, async (tx, row) => {
    await setStatus(tx, row, 'ENABLED');
    return {};
  });
