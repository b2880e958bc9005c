import { withTenant } from '@account-center/kit';
import type { Resolvers } from '../generated/resolvers.ts';
import { revokeAllSessions, revokeSession, signOut } from './end-session.service.ts';
import { refreshSession } from './refresh.service.ts';
import { listOpenSessions } from './session.queries.ts';
import { signIn } from './sign-in.service.ts';
import { ACCESS_TOKEN_SECONDS } from './tokens.ts';

export const sessionResolvers: Pick<Resolvers, 'Mutation' | 'Session' | 'Viewer'> = {
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
    sessions: (_, __, context) => {
      const { enterpriseId, kind, subject } = context.caller;
      if (!enterpriseId || kind !== 'member') return [];
      return withTenant(context, (tx) => listOpenSessions(tx, subject ?? '', context.runtime.now()));
    },
  },
  Session: {
    audience: ({ audience }) => (audience === 'client' ? 'CLIENT' : 'CENTER'),
    current: ({ id }, _, { caller }) => id === caller.sessionId,
  },
};
