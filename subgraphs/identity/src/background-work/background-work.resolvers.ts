import type { Resolvers } from '../generated/resolvers.ts';
import { listBackgroundWork } from './list-background-work.ts';
import { replayTasks } from './replay-tasks.ts';

export const backgroundWorkResolvers: Pick<Resolvers, 'Query' | 'Mutation' | 'BackgroundService'> = {
  Query: { backgroundWork: (_root, input, context) => listBackgroundWork(context, input) },
  Mutation: {
    replayBackgroundTasks: async (_root, { input }, context) => ({ replayedCount: await replayTasks(context, input) }),
  },
  BackgroundService: {
    tasks: ({ work }) => work?.tasks ?? null,
    queues: ({ work }) =>
      work?.queues.map(({ task, waiting, oldestWaitingSeconds, stuck, dead }) => ({
        task,
        oldestWaitingSeconds,
        waitingCount: waiting,
        stuckCount: stuck,
        deadCount: dead,
      })) ?? null,
    heldUpEvents: ({ work }) =>
      work?.heldUp.map(({ waiting, ...event }) => ({ ...event, waitingCount: waiting })) ?? null,
  },
};
