import type { Resolvers } from '../generated/resolvers.ts';
import { listWorkingTimes } from './list-working-times.ts';
import { setWorkingTime } from './set-working-time.ts';

export const workingTimeResolvers: Pick<Resolvers, 'AttendanceWorkingTime' | 'Mutation' | 'Query'> = {
  Query: {
    attendanceWorkingTimes: (_root, { memberId, ...page }, ctx) => listWorkingTimes(ctx, memberId, page),
  },
  Mutation: {
    setAttendanceWorkingTime: async (_root, { input }, ctx) => ({ workingTime: await setWorkingTime(ctx, input) }),
  },
  AttendanceWorkingTime: { member: ({ memberId }) => ({ id: memberId }) },
};
