import type { Noun } from '@account-center/kit';
import { offboardingResolvers } from './offboarding.resolvers.ts';
import { offboardingSaga } from './offboarding.saga.ts';

export const offboardingNoun: Noun = {
  resolvers: offboardingResolvers,
  tasks: ({ runtime }) => offboardingSaga.tasks(runtime),
};
