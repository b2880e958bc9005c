import type { Noun } from '@account-center/kit';
import { failureTask, RECORD_FAILED_SIGN_IN } from './failure.task.ts';
import { sessionResolvers } from './session.resolvers.ts';

export const sessionNoun: Noun = {
  resolvers: sessionResolvers,
  tasks: ({ runtime }) => ({ [RECORD_FAILED_SIGN_IN]: failureTask(runtime) }),
  // Sign-in writes its own audit entries: the enterprise is known only after the credentials were read.
  unaudited: ['signIn', 'signInApp', 'refreshSession', 'signOut'],
  unrestricted: ['signIn', 'signInApp', 'refreshSession', 'signOut'],
};
