import type { BaseContext } from '@account-center/kit';
import { setStatus } from '../account/index.ts';
import { forEachMember, type MemberResult } from '../member-batch/index.ts';

/** Lets disabled accounts be used again; they sign in anew. */
export const enableMembers = (context: BaseContext, memberIds: readonly string[]): Promise<MemberResult[]> =>
  forEachMember(context, { action: 'enableMembers', memberIds }, async (tx, row) => {
    await setStatus(tx, row, 'ENABLED');
    return {};
  });
