import type { Noun } from '@account-center/kit';
import { backgroundWorkResolvers } from './background-work.resolvers.ts';

export const backgroundWorkNoun: Noun = {
  resolvers: backgroundWorkResolvers,
  // What is replayed is put on record by the service that has it, with the enterprise that it works for.
  unaudited: ['replayBackgroundTasks'],
};
