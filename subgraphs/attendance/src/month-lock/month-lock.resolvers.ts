import type { Resolvers } from '../generated/resolvers.ts';
import { lockMonth } from './lock-month.ts';
import { readLockRule } from './read-lock-rule.ts';
import { setLockRule } from './set-lock-rule.ts';
import { unlockMonth } from './unlock-month.ts';

export const monthLockResolvers: Pick<Resolvers, 'AttendanceMonthLock' | 'Mutation' | 'Query'> = {
  Query: { attendanceLockRule: (_root, { on }, ctx) => readLockRule(ctx, on) },
  Mutation: {
    setAttendanceLockRule: async (_root, { input }, ctx) => ({ rule: await setLockRule(ctx, input) }),
    lockAttendanceMonth: async (_root, { input }, ctx) => ({ lock: await lockMonth(ctx, input) }),
    unlockAttendanceMonth: async (_root, { input }, ctx) => ({ month: await unlockMonth(ctx, input) }),
  },
  AttendanceMonthLock: { lockedAt: ({ createdAt }) => createdAt },
};
