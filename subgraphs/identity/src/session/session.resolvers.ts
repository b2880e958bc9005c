import type { Resolvers } from '../generated/resolvers.ts';
import { ACCESS_TOKEN_SECONDS } from '../token/index.ts';
import { listOwnSessions } from './list-own-sessions.ts';
import { pageMemberSessions } from './page-member-sessions.ts';
import { pageOwnSessions } from './page-own-sessions.ts';
import { refreshSession } from './refresh-session.ts';
import { revokeAllSessions } from './revoke-all-sessions.ts';
import { revokeSession } from './revoke-session.ts';
import { endOf } from './session.rules.ts';
import { signIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';

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
