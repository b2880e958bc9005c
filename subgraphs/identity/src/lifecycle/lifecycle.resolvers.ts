import type { Resolvers } from '../generated/resolvers.ts';
import { disableMembers } from './disable-members.ts';
import { enableMembers } from './enable-members.ts';
import { endMemberSessions } from './end-member-sessions.ts';
import { reportLostPhone } from './report-lost-phone.ts';
import { resetPasswords } from './reset-passwords.ts';
import { unblockSignIn } from './unblock-sign-in.ts';

export const lifecycleResolvers: Pick<Resolvers, 'Mutation'> = {
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
    reportLostPhone: async (_, { input }, context) => ({ member: await reportLostPhone(context, input) }),
  },
};
