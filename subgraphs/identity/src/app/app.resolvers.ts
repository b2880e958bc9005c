import type { Resolvers } from '../generated/resolvers.ts';
import { ACCESS_TOKEN_SECONDS } from '../token/index.ts';
import { listApps } from './list-apps.ts';
import { registerApp } from './register-app.ts';
import { revokeApp } from './revoke-app.ts';
import { signInApp } from './sign-in-app.ts';

export const appResolvers: Pick<Resolvers, 'Mutation' | 'Query'> = {
  Query: {
    apps: (_, __, context) => listApps(context),
  },
  Mutation: {
    registerApp: (_, { input }, context) => registerApp(context, input),
    revokeApp: async (_, { input }, context) => ({ app: await revokeApp(context, input.appId) }),
    signInApp: async (_, { input }, context) => ({
      accessToken: await signInApp(context, input.clientId, input.clientSecret),
      expiresIn: ACCESS_TOKEN_SECONDS,
    }),
  },
};
