import { type DocumentNode, parse } from 'graphql';
import { z } from 'zod';
import { recordAudit } from '../audit.ts';
import type { BaseContext } from '../context.ts';
import { withSystem } from '../database/database.ts';
import { forbidden } from '../errors.ts';
import type { CommandOptions, Siblings } from '../siblings.ts';
import { troubles } from './troubled.ts';

/**
 * Commands that every service answers its siblings: what of its background work needs somebody, and to replay it. They
 * are no part of the composed graph.
 */
export const serviceTasksSdl: DocumentNode = parse(`
  type ServiceTask {
    id: ID!
    task: String!
    trouble: String!
    enterpriseId: ID
    attempts: Int!
    errorCode: String
    error: String
    failingSince: String
    queuedAt: String!
    data: String!
  }
  type ServiceQueue { task: String! waiting: Int! oldestWaitingSeconds: Float! stuck: Int! dead: Int! }
  type ServiceTasks { tasks: [ServiceTask!]! queues: [ServiceQueue!]! }
  extend type Query { serviceTasks(first: Int!): ServiceTasks! }
  extend type Mutation { replayServiceTasks(ids: [ID!]!): Int! }
`);

const READ = `query ServiceTasks($first: Int!) { serviceTasks(first: $first) {
  tasks { id task trouble enterpriseId attempts errorCode error failingSince queuedAt data }
  queues { task waiting oldestWaitingSeconds stuck dead } } }`;
const REPLAY = 'mutation ReplayServiceTasks($ids: [ID!]!) { replayServiceTasks(ids: $ids) }';

function assertService({ caller }: BaseContext): void {
  if (caller.kind !== 'service') throw forbidden('Only sibling services ask for this.');
}

/** Replays tasks, each on record with the enterprise that it works for. */
async function replay(context: BaseContext, ids: readonly string[]): Promise<number> {
  const { db, runtime, log } = context;
  return withSystem(db, async (tx) => {
    const found = await runtime.queue.troubled(tx, { limit: ids.length, ids });
    const replayed = await runtime.queue.replay(
      tx,
      found.map(({ id }) => id),
    );
    for (const [enterpriseId, tasks] of Map.groupBy(found, (one) => one.enterpriseId)) {
      const objects = tasks.map(({ id }) => ({ type: 'BackgroundTask', id }));
      const detail = { tasks: tasks.map(({ task }) => task) };
      if (enterpriseId)
        await recordAudit(tx, context, { action: 'replayBackgroundTasks', enterpriseId, objects, detail });
    }
    log.info({ tasks: found.map(({ id, task }) => ({ id, task })), by: context.caller.name }, 'tasks are replayed');
    return replayed;
  });
}

export const serviceTasksResolvers = {
  Query: {
    async serviceTasks(_root: unknown, { first }: { first: number }, context: BaseContext) {
      assertService(context);
      const { db, runtime } = context;
      const tasks = await withSystem(db, (tx) => runtime.queue.troubled(tx, { limit: first }));
      return {
        tasks: tasks.map(({ failingSince, queuedAt, ...task }) => ({
          ...task,
          failingSince: failingSince?.toISOString() ?? null,
          queuedAt: queuedAt.toISOString(),
        })),
        queues: await runtime.queue.figures(),
      };
    },
  },
  Mutation: {
    async replayServiceTasks(_root: unknown, { ids }: { ids: string[] }, context: BaseContext) {
      assertService(context);
      return replay(context, z.array(z.uuid()).max(1_000).parse(ids));
    },
  },
};

const answerSchema = z.object({
  tasks: z.array(
    z.object({
      id: z.string(),
      task: z.string(),
      trouble: z.enum(troubles),
      enterpriseId: z.string().nullable(),
      attempts: z.number(),
      errorCode: z.string().nullable(),
      error: z.string().nullable(),
      failingSince: z.coerce.date().nullable(),
      queuedAt: z.coerce.date(),
      data: z.string(),
    }),
  ),
  queues: z.array(
    z.object({
      task: z.string(),
      waiting: z.number(),
      oldestWaitingSeconds: z.number(),
      stuck: z.number(),
      dead: z.number(),
    }),
  ),
});
export type ServiceTasks = z.infer<typeof answerSchema>;

/** What of a sibling's background work needs somebody. @throws SUBGRAPH_UNAVAILABLE */
export async function readServiceTasks(
  siblings: Siblings,
  service: string,
  first: number,
  options: CommandOptions,
): Promise<ServiceTasks> {
  const { serviceTasks } = await siblings.command<{ serviceTasks: unknown }>(service, READ, { first }, options);
  return answerSchema.parse(serviceTasks);
}

/** Replays tasks of a sibling. @returns how many @throws SUBGRAPH_UNAVAILABLE */
export async function replayServiceTasks(
  siblings: Siblings,
  service: string,
  ids: readonly string[],
  options: CommandOptions,
): Promise<number> {
  const answer = await siblings.command<{ replayServiceTasks: number }>(service, REPLAY, { ids }, options);
  return answer.replayServiceTasks;
}
