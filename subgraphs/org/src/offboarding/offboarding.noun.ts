import type { Noun } from '@account-center/kit';
import { OFFBOARDING_TASK } from './offboarding.queries.ts';
import { offboardingResolvers } from './offboarding.resolvers.ts';
import { offboardingTask } from './offboarding.task.ts';

export const offboardingNoun: Noun = {
  resolvers: offboardingResolvers,
  tasks: ({ runtime }) => ({ [OFFBOARDING_TASK]: offboardingTask(runtime) }),
};
