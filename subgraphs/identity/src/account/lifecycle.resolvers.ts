import type { Resolvers } from '../generated/resolvers.ts';
import { resetPasswords } from './reset-password.service.ts';
import { disableMembers, enableMembers, endMemberSessions, reportLostPhone, unblockSignIn } from './status.service.ts';

export const lifecycleResolvers: Pick<Resolvers, 'MemberResult' | 'Mutation'> = {
  Mutation: {
    disableMembers: async (_, { input }, context) => ({ results: await disableMembers(context, input.memberIds) }),
    enableMembers: async (_, { input }, context) => ({ results: await enableMembers(context, input.memberIds) }),
    endMemberSessions: async (_, { input }, context) => ({
      results: await endMemberSessions(context, input.memberIds),
    }),
    unblockSignIn: async (_, { input }, context) => ({ results: await unblockSignIn(context, input.memberIds) }),
    resetPasswords: async (_, { input }, context) => ({
      results: await resetPasswords(context, input.memberIds, input.superPassword),
    }),
    reportLostPhone: async (_, { input }, context) => {
      const [result] = await reportLostPhone(context, input);
      if (!result) throw new Error('No result for the member');
      return { result };
    },
  },
  MemberResult: {
    member: ({ memberId, code }) => (code === 'NOT_FOUND' ? null : { id: memberId }),
  },
};
