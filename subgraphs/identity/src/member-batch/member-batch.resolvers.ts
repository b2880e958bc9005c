import type { Resolvers } from '../generated/resolvers.ts';

export const memberBatchResolvers: Pick<Resolvers, 'MemberResult'> = {
  MemberResult: {
    member: ({ memberId, code }) => (code === 'NOT_FOUND' ? null : { id: memberId }),
  },
};
