import type { BaseContext } from '@account-center/kit';
import { forEachMember, type MemberResult } from '../member-batch/index.ts';
import { disableAccount } from './disable-account.ts';

/** Disables accounts. Their sessions end at once; all data stays (ID-35). */
export const disableMembers = (context: BaseContext, memberIds: readonly string[]): Promise<MemberResult[]> =>
  forEachMember(context, { action: 'disableMembers', memberIds }, (tx, row) =>
    disableAccount(tx, row, 'DISABLED', context.runtime.now()),
  );
