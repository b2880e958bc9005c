import type { Noun } from '@account-center/kit';
import { backgroundWorkResolvers } from './background-work.resolvers.ts';

export const backgroundWorkNoun: Noun = {
  resolvers: backgroundWorkResolvers,
  // The service that owns the task writes the audit entry, with the enterprise that the task is for.
  unaudited: ['replayBackgroundTasks'],
};
