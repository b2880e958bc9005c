import type { Resolvers } from '../generated/resolvers.ts';
import { changePassword } from './change-password.ts';
import { findPasswordDate } from './find-password-date.ts';
import { remindOfPassword } from './remind-of-password.ts';

export const passwordResolvers: Pick<Resolvers, 'Mutation' | 'Viewer'> = {
  Mutation: {
    changePassword: async (_, { input }, context) => ({ sessionsEnded: await changePassword(context, input) }),
  },
  Viewer: {
    passwordSetAt: (_, __, context) => findPasswordDate(context),
    passwordReminder: (_, __, context) => remindOfPassword(context),
  },
};
