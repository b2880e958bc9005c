import type { BaseContext } from '@account-center/kit';
import { forEachMember, type MemberResult } from '../member-batch/index.ts';
import { endSessions } from '../session/index.ts';

/** Ends all sessions of members. They may sign in again. */
export const endMemberSessions = (context: BaseContext, memberIds: readonly string[]): Promise<MemberResult[]> =>
  forEachMember(context, { action: 'endMemberSessions', memberIds }, async (tx, row) => ({
    sessionsEnded: await endSessions(tx, { accountIds: [row.id], reason: 'REVOKED', now: context.runtime.now() }),
  }));
