import type { Resolvers } from '../generated/resolvers.ts';
import { revokeAllSessions, revokeSession, signOut } from './end-session.service.ts';
import { refreshSession } from './refresh.service.ts';
import { endOf, listOwnSessions, pageMemberSessions, pageOwnSessions } from './session-history.service.ts';
import { signIn } from './sign-in.service.ts';
import { ACCESS_TOKEN_SECONDS } from './tokens.ts';

export const sessionResolvers: Pick<Resolvers, 'Mutation' | 'Query' | 'Session' | 'Viewer'> = {
  Query: {
    memberSessions: (_, { memberId, ...page }, context) => pageMemberSessions(context, memberId, page),
  },
  Mutation: {
    signIn: async (_, { input }, context) => ({ ...(await signIn(context, input)), expiresIn: ACCESS_TOKEN_SECONDS }),
    refreshSession: async (_, { input }, context) => ({
      ...(await refreshSession(context, input.refreshToken)),
      expiresIn: ACCESS_TOKEN_SECONDS,
    }),
    signOut: async (_, __, context) => {
      await signOut(context);
      return { signedOut: true };
    },
    revokeSession: async (_, { input }, context) => {
      await revokeSession(context, input.sessionId);
      return { viewer: { id: context.caller.subject ?? '' } };
    },
    revokeAllSessions: async (_, { input }, context) => ({
      sessionsEnded: await revokeAllSessions(context, input.keepCurrent ?? false),
    }),
  },
  Viewer: {
    sessions: (_, __, context) => listOwnSessions(context),
    sessionHistory: (_, page, context) => pageOwnSessions(context, page),
  },
  Session: {
    audience: ({ audience }) => (audience === 'client' ? 'CLIENT' : 'CENTER'),
    current: ({ id }, _, { caller }) => id === caller.sessionId,
    endedAt: (row, _, { runtime }) => endOf(row, runtime.now()).endedAt,
    endReason: (row, _, { runtime }) => endOf(row, runtime.now()).endReason,
  },
};
