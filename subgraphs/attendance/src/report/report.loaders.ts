import { type BaseContext, isId } from '@account-center/kit';
import { readTenant } from '@account-center/kit/database';
import DataLoader from 'dataloader';
import { judgeMembers, type MemberDay } from './judge-members.ts';

/** The current day of members by id; null for members whom the caller may not see. */
async function judgeToday(ctx: BaseContext, memberIds: readonly string[]): Promise<Map<string, MemberDay | undefined>> {
  return readTenant(ctx, async (tx) => {
    const { members } = await judgeMembers(tx, ctx, { memberIds }, (today) => ({ from: today, to: today }));
    return new Map(members.map(({ attendee, days }) => [attendee.memberId, days[0]]));
  });
}

export const createTodayLoader = (ctx: BaseContext): DataLoader<string, MemberDay | null> =>
  new DataLoader(async (memberIds) => {
    if (!ctx.caller.enterpriseId) return memberIds.map(() => null);
    const days = await judgeToday(ctx, memberIds.filter(isId));
    return memberIds.map((memberId) => days.get(memberId) ?? null);
  });
